import type { Filled } from './fill.ts'
import { median, millisOf, ratioRow } from './measure.ts'
import type { Row } from './measure.ts'
import { ask, memoryOf, openDeskWindow, openEmptyWindow, signInOnScreen } from './windows.ts'
import type { OpenWindow } from './windows.ts'

const cases = 200

/** How long the desk takes to open and how much memory it holds, against a window with nothing in it. */
export async function measureStart(filled: Filled, rounds: number): Promise<Row[]> {
  const times = { desk: [] as number[], empty: [] as number[] }
  const held = { desk: [] as number[], empty: [] as number[] }
  // The first of each reads the runtime from the disk and is not counted.
  for (let round = -1; round < rounds; round += 1) {
    const desk = await timed(() => openToday(filled))
    if (round === 0) {
      await openCases(desk.window)
      held.desk.push(memoryOf(desk.window))
    }
    await desk.window.close()
    const empty = await timed(openEmptyWindow)
    if (round === 0) held.empty.push(memoryOf(empty.window))
    await empty.window.close()
    if (round < 0) continue
    times.desk.push(desk.taken)
    times.empty.push(empty.taken)
  }
  const megabytes = { desk: median(held.desk), empty: median(held.empty) }
  return [
    ratioRow(
      {
        measure: `start to usable list, ${filled.complaints.toLocaleString('en')} complaints`,
        against: 'an empty Electron window on the same runtime',
        limit: 1.5,
        method: `from the start of the process until "Hari ini" is on the screen, the password put in at once; ${rounds} in turn with the empty window, both under Playwright; medians`,
      },
      median(times.desk),
      median(times.empty),
    ),
    {
      measure: `memory of all processes after opening ${cases} cases`,
      against: 'an empty Electron window',
      value: megabytes.desk / megabytes.empty,
      limit: 1.8,
      unit: 'times',
      times: `${megabytes.desk.toFixed(0)} MB against ${megabytes.empty.toFixed(0)} MB`,
      method: 'proportional set size (PSS) of every process of the app, from /proc',
    },
  ]
}

async function timed(open: () => Promise<OpenWindow>) {
  let window: OpenWindow | undefined
  const taken = await millisOf(async () => {
    window = await open()
  })
  if (!window) throw new Error('no window')
  return { window, taken }
}

async function openToday(filled: Filled): Promise<OpenWindow> {
  const window = await openDeskWindow(filled)
  await signInOnScreen(window, filled)
  return window
}

async function openCases(window: OpenWindow): Promise<void> {
  const lines = await ask(window, 'listComplaints', { limit: cases })
  for (const { number } of lines) {
    await window.page.evaluate((hash) => {
      location.hash = hash
    }, `#/berkas/${number}`)
    await window.page.getByText(number).first().waitFor()
  }
  // The desk opens again where it was left.
  await window.page.evaluate(() => {
    location.hash = '#/hari-ini'
  })
  await window.page.getByRole('heading', { name: 'Hari ini' }).waitFor()
}
