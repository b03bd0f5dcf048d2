import type { identityCalls } from '../../contract/identity-calls.ts'
import { changing } from '../handler.ts'
import type { Handlers } from '../handler.ts'
import { maskAgain } from './masking.ts'
import { unmask, unmasked } from './unmask.ts'

export const identityHandlers: Handlers<typeof identityCalls> = {
  unmask: changing<'unmask', number>({ record: unmask, answer: unmasked }),
  maskAgain: (context) => {
    maskAgain(context)
    return {}
  },
}
