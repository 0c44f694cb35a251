import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          // Starting a fresh world for each of some three hundred files took longer than
          // the tests. They share one, so each leaves behind what it found.
          pool: 'threads',
          isolate: false,
          maxWorkers: '100%',
          // Property tests take their time on a busy machine; none of them measures any.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts', 'tests/fault/**/*.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
})
