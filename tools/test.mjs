import { join } from 'node:path'
import { check, vitestArguments } from './check.mjs'
import { onTestBench, runPlaywright } from './e2e.mjs'
import { pack, smoke } from './packed.mjs'
import { runTool, say, secondsSince } from './terminal.mjs'
import { noTests, readPlaywright, readVitest, sum } from './testReports.mjs'

/** @typedef {import('./testReports.mjs').Count} Count */

runTool(async () => {
  const startedAt = performance.now()
  const checked = await check()
  const { passed, failed } = sum([checked, ...(await runOnBench()), await packaged()])
  say(`All of it took ${secondsSince(startedAt)}.`)
  // The last line is read by machines: it says that tests ran, and how they went.
  process.stdout.write(`${passed} passed, ${failed} failed\n`)
  return failed === 0 && passed > 0 ? 0 : 1
})

/** @returns {Promise<readonly Count[]>} */
async function runOnBench() {
  try {
    return await onTestBench(async bench => [await integration(bench), await endToEnd(bench)])
  } catch (error) {
    say(String(error instanceof Error ? error.message : error))
    return [{ passed: 0, failed: 1 }]
  }
}

/** @returns {Promise<Count>} */
async function packaged() {
  if (process.platform !== 'linux') return noTests
  if ((await pack(['--linux', 'dir'])) !== 0) return { passed: 0, failed: 1 }
  return smoke()
}

/**
 * @param {import('./e2e.mjs').TestBench} bench
 * @returns {Promise<Count>}
 */
async function integration({ folder, runCommand }) {
  const report = join(folder, 'test-results', 'integration.json')
  const succeeded = await runCommand('vitest', 'vitest', vitestArguments('integration', report))
  return readVitest(report, succeeded)
}

/**
 * @param {import('./e2e.mjs').TestBench} bench
 * @returns {Promise<Count>}
 */
async function endToEnd(bench) {
  const succeeded = await runPlaywright(bench, ['--pass-with-no-tests'])
  return readPlaywright(join(bench.folder, 'test-results', 'e2e.json'), succeeded)
}
