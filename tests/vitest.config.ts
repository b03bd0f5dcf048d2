import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { requireNode24, root } from './support/run.ts'

// Without this, better-sqlite3 would crash every worker without a word.
requireNode24()

export default defineConfig({
  root,
  test: {
    include: ['tests/**/*.test.ts'],
    // These need a window: tests/playwright.config.ts runs them.
    exclude: ['tests/{app,screens,packaged}/**'],
    // better-sqlite3 is native: a crash must take its own process with it, not its neighbours.
    pool: 'forks',
    // By default one core is left to the runner, which has little to do: of two, that is half.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // A guard against hanging, not a measure: the machine may be busy.
    testTimeout: 120_000,
  },
})
