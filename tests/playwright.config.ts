import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/windows',
  projects: [
    // One whole app at a time: it has a register process of its own, and some print.
    { name: 'app', testMatch: 'app/**/*.test.ts', workers: 1 },
    { name: 'screens', testMatch: 'screens/**/*.test.ts' },
    { name: 'packaged', testMatch: 'packaged/**/*.test.ts' },
  ],
  // Each window is typed into by its own protocol and not by the display's focus: two do not meet.
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  // A test that passes only the second time has failed.
  retries: 0,
  reporter: 'list',
})
