import type { ImportFileWhy } from '../../contract/problems.ts'
import { entryBeside, runApart } from '../apart.ts'
import type { Apart, ApartLimits } from '../apart.ts'
import { Refusal } from '../refusal.ts'
import type { ReaderAsks, ReaderSays } from './reader-process.ts'

/**
 * A workbook of 100,000 rows and fourteen columns takes some 10 s of one core and 600 MB, buffers
 * included: the time leaves room for an old PC that is busy.
 */
export const usualLimits: ApartLimits = { heapMegabytes: 1_024, milliseconds: 300_000 }

/** 300 MB unpacked, 200 to 1: ordinary workbooks stay far below both. */
export const usualSizes = {
  zip: { bytes: 300 * 1024 * 1024, ratio: 200 },
  table: { rows: 150_000, columns: 500 },
} satisfies Pick<ReaderAsks, 'zip' | 'table'>

/**
 * Has a file read apart from the register. Whatever becomes of the reader, it ends in an answer or in
 * an `import-file` problem.
 */
export async function readApart(
  asks: ReaderAsks,
  limits: ApartLimits = usualLimits,
  apart?: Apart,
): Promise<Exclude<ReaderSays, { why: unknown }>> {
  const says = await runApart<ReaderSays>(entry, asks, limits, apart ? { apart } : {})
  if (says === 'stopped') throw new Error('nobody stops a reader')
  if (typeof says === 'string') throw refused(says)
  if ('why' in says) throw refused(says.why)
  return says
}

function refused(why: ImportFileWhy): Refusal {
  return new Refusal({ problem: 'import-file', why })
}

const entry = entryBeside(import.meta.url, 'reader-process.ts', 'import-reader.mjs')
