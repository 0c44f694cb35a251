import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results/e2e',
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  timeout: 120_000,
  // A machine with two cores that builds something else meanwhile must not fail a test.
  expect: { timeout: 15_000 },
  // Each test has the machine to itself, as a user's machine has one window open.
  workers: 1,
  use: { trace: 'off' },
})
