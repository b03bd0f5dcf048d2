/**
 * `npm run bench`: what the design promised, each as a ratio in one run. `-- --full` adds 100,000 and
 * 1,000,000 complaints; `-- --only registration,search` measures some of it.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuilt } from '../support/build.ts'
import { hasDisplay, runOnDisplay } from '../support/display.ts'
import { requireNode24 } from '../support/run.ts'
import { findRuntime } from '../support/runtime.ts'
import { measureBackup } from './backup.ts'
import { measureCalendar } from './calendar.ts'
import { fillRegister } from './fill.ts'
import type { Filled, Filling } from './fill.ts'
import { measureGrowth } from './growth.ts'
import { measureLetters } from './letters.ts'
import type { Measured } from './measure.ts'
import { measureRegistration } from './registration.ts'
import { report } from './report.ts'
import { measureScroll } from './scroll.ts'
import { measureSearch } from './search.ts'
import { measureStart } from './start.ts'
import { measureToday } from './today.ts'
import { measureWire } from './wire.ts'
import { measureWorkbook } from './workbook.ts'

requireNode24()
const { values } = parseArgs({
  options: { full: { type: 'boolean', default: false }, only: { type: 'string' } },
})

// Two of the measures are taken in windows.
if (!hasDisplay) process.exitCode = runOnDisplay(process.execPath, process.argv.slice(1))
else await bench()

async function bench(): Promise<void> {
  const load = loadavg()[0] ?? 0
  const place = mkdtempSync(join(tmpdir(), 'meja-bench-'))
  const filled = new Map<string, Filled>()
  const register = async (complaints: number, as: Filling['as']): Promise<Filled> => {
    const name = `${as}-${complaints}`
    const known = filled.get(name)
    if (known) return known
    console.error(`filling ${complaints.toLocaleString('en')} complaints …`)
    const made = await fillRegister(join(place, name), { complaints, as })
    filled.set(name, made)
    return made
  }
  const whole = () => register(10_000, 'whole')
  const small = () => register(10_000, 'ends')
  const hundredThousand = () => register(100_000, 'ends')
  const million = () => register(1_000_000, 'ends')
  const parts: Record<string, () => Promise<Measured | Measured[]>> = {
    registration: async () => measureRegistration(await whole(), 400),
    wire: inWindow(async () => measureWire(await whole(), 20)),
    search: async () => measureSearch(await whole(), 400),
    letters: inWindow(() => measureLetters(3)),
    // Changes its register, so it has one of its own.
    today: async () =>
      measureToday(
        await fillRegister(join(place, 'today'), { complaints: 10_000, as: 'ends' }),
        60,
      ),
    workbook: () => measureWorkbook(5_000, 3),
    backup: async () => measureBackup(await whole(), 3),
    calendar: async () => measureCalendar(await register(10_000, 'open'), 10),
    start: inWindow(async () => measureStart(await whole(), 3)),
    // 100,000 complaints: measured with --full, or by name.
    ...(values.full || values.only
      ? {
          scroll: inWindow(async () => measureScroll(await hundredThousand())),
          wireLarge: inWindow(async () => measureWire(await hundredThousand(), 20)),
          searchLarge: async () => measureSearch(await hundredThousand(), 400),
        }
      : {}),
    ...(values.full
      ? {
          growth: async () => measureGrowth(await small(), await hundredThousand(), 300),
          searchMillion: async () => measureSearch(await million(), 400),
          growthMillion: async () => measureGrowth(await small(), await million(), 300),
        }
      : {}),
  }
  const wanted = values.only?.split(',') ?? Object.keys(parts)
  const measured: Measured[] = []
  try {
    for (const name of wanted) {
      console.error(`${name} …`)
      const part = parts[name]
      if (!part) throw new Error(`nothing is called ${name}: ${Object.keys(parts).join(', ')}`)
      measured.push(...[await part().catch((error: unknown) => failed(name, error))].flat())
    }
    report(measured, load)
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

/** The other rows are worth having all the same. */
function failed(name: string, error: unknown): Measured {
  process.exitCode = 1
  return { measure: name, why: String(error).split('\n')[0] ?? '' }
}

function inWindow(part: () => Promise<Measured | Measured[]>) {
  return async (): Promise<Measured | Measured[]> => {
    if (findRuntime() && ensureBuilt()) return part()
    return { measure: 'what needs a window', why: 'no Electron here, or no build' }
  }
}
