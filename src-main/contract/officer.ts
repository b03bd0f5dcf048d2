import { z } from 'zod'
import { Id, optional, requiredText } from './values.ts'

/** After the SOP's performers, with the register keeper for settings and backups. */
export const roles = [
  'admin-staff',
  'receptionist',
  'service-officer',
  'division',
  'secretary',
  'head',
  'register-keeper',
] as const
export const Role = z.enum(roles)
export type Role = z.output<typeof Role>

/** Those who may record any step of any complaint. */
export const recorders = [
  'admin-staff',
  'receptionist',
  'service-officer',
  'secretary',
] as const satisfies readonly Role[]

export const Officer = z.strictObject({ id: Id, name: z.string(), role: Role })
export type Officer = z.output<typeof Officer>

/** At least eight characters; length is what counts, so no rule about their kind. */
export const Password = z.string().min(8).max(200)

export const OfficerChange = z.strictObject({
  /** Null adds an officer. */
  id: Id.nullable(),
  name: requiredText(200),
  role: Role,
  active: z.boolean(),
  /** A first password for a new officer, or a new one for an officer who forgot theirs. */
  password: optional(Password),
})
