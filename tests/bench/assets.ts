import { resolve } from 'node:path'

/** The folder that the product ships: fonts, procedures, calendar, words of the demo. */
export const assets = resolve(import.meta.dirname, '../../assets')
