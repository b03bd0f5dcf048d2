import { z } from 'zod'

/** A calendar date in the office's zone, `2026-10-05`, of the years 1900 to 2199. */
export const OfficeDate = z.iso
  .date()
  .refine(isOfOurTime, { params: { fault: 'not-a-date' } })
  .brand('OfficeDate')
export type OfficeDate = z.output<typeof OfficeDate>

/** An instant, ISO 8601 with an offset. Any offset is accepted; answers carry the office's own. */
export const Instant = z
  .string()
  .overwrite(withColon)
  .refine(isInstant, { params: { fault: 'not-a-time' } })
  .brand('Instant')
export type Instant = z.output<typeof Instant>

/** A month, `2026-10`. */
export const Month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .brand('Month')
export type Month = z.output<typeof Month>

/** A month `2026-10`, a quarter `2026-Q3` or a year `2026`. */
export const Period = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])|-Q[1-4])?$/)
  .brand('Period')
export type Period = z.output<typeof Period>

/** UUIDv7: every row's identity. Numbers are for people. */
export const Id = z.uuid()
export type Id = z.output<typeof Id>

/** A short machine name: a step, an outcome, a document, a division. */
export const Slug = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/** SHA-256, 64 lower-case hexadecimal digits. */
export const Hash = z.string().regex(/^[0-9a-f]{64}$/)

/** A file's bytes: a PDF, a workbook. */
export const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)

/** Where a file lies on this PC, as a dialog or a command line says it. */
export const FilePath = z
  .string()
  .min(1)
  .max(4_096)
  .refine((path) => !path.includes('\u0000'), { params: { fault: 'unknown-value' } })

/**
 * Optional free text: trimmed, NFC; `""` and absence become null. What SQLite could not give back as it
 * was (NUL, half a surrogate pair) is a fault. `limit` in UTF-16 units; longer text is a fault, never cut.
 */
export function text(limit: number) {
  return z
    .string()
    .max(limit)
    .refine((value) => !value.includes('\u0000') && value.isWellFormed(), {
      params: { fault: 'unknown-value' },
    })
    .transform((value) => value.normalize('NFC').trim() || null)
    .nullish()
    .transform((value) => value ?? null)
}

/** Like `text`, and not empty. */
export function requiredText(limit: number) {
  return text(limit).refine((value): value is string => value !== null, {
    params: { fault: 'required' },
  })
}

/** Optional, and null when absent. */
export function optional<T extends z.ZodType>(schema: T) {
  return schema.nullish().transform((value) => value ?? null)
}

/** `+0700` and `+07` are ISO 8601 too. */
function withColon(value: string): string {
  return value.replace(/([+-]\d\d)(\d\d)?$/, (_, hours: string, minutes = '00') =>
    value.includes('T') ? `${hours}:${String(minutes)}` : value,
  )
}

function isInstant(value: string): boolean {
  return (
    isOfOurTime(value) &&
    (withSeconds.safeParse(value).success || withoutSeconds.safeParse(value).success)
  )
}

/** Keeps deadlines inside four-digit years, and slips such as 0026 out of the register. */
function isOfOurTime(value: string): boolean {
  return /^(19|20|21)\d\d/.test(value)
}

const withSeconds = z.iso.datetime({ offset: true })
const withoutSeconds = z.iso.datetime({ offset: true, precision: -1 })
