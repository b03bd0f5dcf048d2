import { z } from 'zod'
import { Refusal } from '../refusal.ts'
import { HighWater } from './high-water.ts'

/** What makes a file a backup of this product. */
export const bundleFormat = { product: 'meja-aduan', format: 1 } as const

const shape = {
  product: z.literal(bundleFormat.product),
  format: z.literal(bundleFormat.format),
  madeAt: z.int(),
  schema: z.int(),
  /** The register, the highest numbers it had given, and the head of its history. */
  highWater: HighWater,
  complaints: z.int(),
  letters: z.int(),
  /** The office's short name. */
  office: z.string().max(500).optional(),
  /** How much its check found: none of it is what makes a backup a proved one. */
  findings: z.int().optional(),
}

/** What stands on the label of a backup, in the clear also where it is sealed: no personal data. */
export const BundleLabel = z.strictObject(shape)
export type BundleLabel = z.output<typeof BundleLabel>

/** The first entry of a bundle: its label, what is in it, and the hash of each file. */
export const Manifest = z.strictObject({
  ...shape,
  files: z
    .array(
      z.strictObject({
        name: z.string().regex(/^(register\.db|erased\.json|attachments\/[0-9a-f]{64})$/),
        bytes: z.int().min(0),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .min(1),
})
export type Manifest = z.output<typeof Manifest>

/** The label of a bundle by its list of contents. */
export function labelOf({ files: _files, ...label }: Manifest): BundleLabel {
  return label
}

/** A list of contents of a later format is told as newer, not as foreign. */
export function refuseNewerFormat(told: unknown): void {
  const { product, format } = bundleFormat
  const newer = z.looseObject({ product: z.literal(product), format: z.int().gt(format) })
  const read = newer.safeParse(told)
  if (read.success)
    throw new Refusal({
      problem: 'register-newer',
      version: read.data.format,
      knownVersion: format,
    })
}
