import { z } from 'zod'

// Zod compiles its checks with `new Function` when it may. The page's policy forbids that, and each
// attempt would be reported as a violation. Must be imported before anything of the contract: the
// choice is made when a schema is built.
z.config({ jitless: true })
