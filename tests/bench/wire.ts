import { connectReadOnly } from '../../src-main/register/storage/connection.ts'
import { databaseIn } from '../../src-main/register/storage/folder.ts'
import { lineColumns } from '../../src-main/register/complaints/complaint-row.ts'
import { sql } from '../../src-main/register/storage/sql.ts'
import type { Filled } from './fill.ts'
import { millisOf, p95, shown } from './measure.ts'
import type { Row } from './measure.ts'
import { ask, openDeskWindow } from './windows.ts'
import type { OpenWindow } from './windows.ts'

const lines = 50
const batch = 20

/** The list's own statement. */
export const bareList = `SELECT ${lineColumns.join(', ')} FROM complaints
  ORDER BY received_at DESC, number DESC LIMIT ${lines}`

/** A list of 50 as the page gets it: from the page through main to the register and back. */
export async function measureWire(filled: Filled, batches: number): Promise<Row> {
  const db = connectReadOnly(databaseIn(filled.folder))
  const window = await openDeskWindow(filled)
  try {
    await ask(window, 'signIn', {
      officer: filled.officers['service-officer'],
      password: filled.password,
    })
    const bare = sql(db, bareList)
    const page: number[] = []
    const alone: number[] = []
    // The first second belongs to the first screen and to code that has not run often yet.
    await window.page.getByRole('heading', { level: 1 }).waitFor()
    await listsInPage(window, 3 * batches * batch)
    for (let turn = 0; turn < batches; turn += 1) {
      page.push(...(await listsInPage(window, batch)))
      for (let one = 0; one < batch; one += 1) alone.push(await millisOf(() => bare.all()))
    }
    return {
      measure: `list of ${lines} of ${filled.complaints.toLocaleString('en')} complaints through the whole wire, p95`,
      against: 'the same query as a bare prepared statement in process',
      value: p95(page) - p95(alone),
      limit: 3,
      unit: 'ms more',
      times: `${shown(p95(page))} against ${shown(p95(alone))}`,
      method: `timed inside the page of the real window, ${batches * batch} calls of window.mejaAduan, in turn with the statement in batches of ${batch}, after three times as many`,
    }
  } finally {
    db.close()
    await window.close()
  }
}

function listsInPage({ page }: OpenWindow, count: number): Promise<number[]> {
  return page.evaluate(
    async ({ count, limit }) => {
      const times: number[] = []
      for (let call = 0; call < count; call += 1) {
        const began = performance.now()
        const packed = await window.mejaAduan.call({
          name: 'listComplaints',
          callId: crypto.randomUUID(),
          asks: { limit },
        })
        const outcome = (typeof packed === 'string' ? JSON.parse(packed) : packed) as object
        times.push(performance.now() - began)
        if ('problem' in outcome) throw new Error(JSON.stringify(outcome.problem))
      }
      return times
    },
    { count, limit: lines },
  )
}
