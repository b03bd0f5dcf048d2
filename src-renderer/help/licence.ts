import { z } from 'zod'

/** One thing of others that the app brings along; the build writes the list (tests/support/licences.ts). */
export const Licence = z.strictObject({
  name: z.string().min(1),
  version: z.string(),
  /** SPDX where there is one. */
  licence: z.string().min(1),
  /** The licence in full, as its author wrote it. */
  text: z.string().min(1),
})
export type Licence = z.output<typeof Licence>
