import { readFileSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number }} Count */

/** @type {Count} */
export const noTests = { passed: 0, failed: 0 }

/**
 * @param {readonly Count[]} counts
 * @returns {Count}
 */
export function sum(counts) {
  return counts.reduce(
    (total, { passed, failed }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
    }),
    noTests,
  )
}

/**
 * @param {string} file written by Vitest's json reporter
 * @param {boolean} succeeded whether Vitest itself was content
 * @returns {Count}
 */
export function readVitest(file, succeeded) {
  const report = readReport(file)
  // A test file that cannot be loaded has no tests in it that could fail.
  const broken = (report?.testResults ?? []).filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ result) =>
      result.status === 'failed' &&
      result.assertionResults.every(({ status }) => status !== 'failed'),
  ).length
  return honest(report?.numPassedTests ?? 0, (report?.numFailedTests ?? 0) + broken, succeeded)
}

/**
 * @param {string} file written by Playwright's json reporter
 * @param {boolean} succeeded whether Playwright itself was content
 * @returns {Count}
 */
export function readPlaywright(file, succeeded) {
  const report = readReport(file)
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {}
  return honest(expected, unexpected + flaky + (report?.errors?.length ?? 0), succeeded)
}

/**
 * A runner that stops without naming a failed test has failed all the same.
 * @param {number} passed
 * @param {number} failed
 * @param {boolean} succeeded
 * @returns {Count}
 */
function honest(passed, failed, succeeded) {
  return { passed, failed: succeeded ? failed : Math.max(failed, 1) }
}

/** @param {string} file */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
