import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/windows',
  projects: [
    { name: 'window', testMatch: '{app,screens}/**/*.test.ts' },
    { name: 'packaged', testMatch: 'packaged/**/*.test.ts' },
  ],
  // One window at a time: it has the keyboard, and the machines that run this are small.
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  // A test that passes only the second time has failed.
  retries: 0,
  reporter: 'list',
})
