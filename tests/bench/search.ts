import { hitColumns } from '../../src-main/register/complaints/found-line.ts'
import { wordsOf } from '../../src-main/register/complaints/fold.ts'
import { sql } from '../../src-main/register/storage/sql.ts'
import { assets } from './assets.ts'
import { caller, open } from './fill.ts'
import type { Filled } from './fill.ts'
import { interleaved, median, p95, ratioRow } from './measure.ts'
import type { Row } from './measure.ts'
import { readBank } from './texts.ts'

const shown = 50
const turns = 3

/** What the newest hits cost when nothing but the index and the rows are asked. */
export const bareSearch = `SELECT ${hitColumns.join(', ')} FROM complaints WHERE key IN
  (SELECT rowid FROM complaint_words WHERE complaint_words MATCH ? ORDER BY rowid DESC LIMIT ${shown})`

/** Every beginning of what a clerk types, from two letters on: words of subjects, and names. */
export function typedTexts(count: number): string[] {
  const bank = readBank(assets)
  const texts: string[] = []
  for (let index = 0; texts.length < count; index += 1) {
    const { subject, complainant } = bank(index * 17)
    const typed = wordsOf((index % 2 === 0 ? subject : complainant?.name) ?? '')
      .slice(0, 2)
      .join(' ')
    for (let length = 2; length <= typed.length; length += 1)
      // A blank at the end asks the same again.
      if (typed[length - 1] !== ' ' && /\w\w$/.test(typed.slice(0, length)))
        texts.push(typed.slice(0, length))
  }
  return texts.slice(0, count)
}

export async function measureSearch(filled: Filled, searches: number): Promise<Row> {
  const register = await open(filled.folder)
  try {
    const call = caller(register, filled)
    const bare = sql(register.context().db, bareSearch)
    const typed = typedTexts(searches)
    const matches = typed.map((text) =>
      wordsOf(text)
        .map((word) => `"${word}" *`)
        .join(' AND '),
    )
    const at = (round: number) => (round + searches) % searches
    const times = await interleaved(
      searches * turns,
      {
        desk: (round) => call('find', { text: typed[at(round)] ?? '', limit: shown }),
        bare: (round) => bare.all(matches[at(round)]),
      },
      50,
    )
    // One text's middle time, so that what else the machine does is not taken for a slow search.
    const middles = (all: readonly number[]) =>
      typed.map((_, text) => median(all.filter((_time, round) => round % searches === text)))
    return ratioRow(
      {
        measure: `search as you type in ${filled.complaints.toLocaleString('en')} complaints, newest ${shown}, p95`,
        against: 'the bare FTS5 statement',
        limit: 2,
        method: `register.call('find') in process with ${searches} beginnings of names and subjects from two letters on, in turn with the prepared MATCH for the same words and its rows; the middle of ${turns} for each text`,
      },
      p95(middles(times.desk)),
      p95(middles(times.bare)),
    )
  } finally {
    register.close()
  }
}
