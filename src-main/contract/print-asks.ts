import { z } from 'zod'
import { Paper } from './paper.ts'
import { Id } from './values.ts'

/** What the hidden page behind *Cetak* is to show: it stands as JSON in the page's hash. */
export const PrintAsks = z.union([z.strictObject({ letter: Id }), z.strictObject({ paper: Paper })])
export type PrintAsks = z.output<typeof PrintAsks>
