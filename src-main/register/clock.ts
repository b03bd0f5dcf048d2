import type { Millis } from './deadlines/zone.ts'

/** The PC's clock. Nothing else in the register asks for the time: it comes in as a parameter. */
export const clock = (): Millis => Date.now()
