import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { ensureElectron } from './electron.mjs'
import { packageCommand, tree } from './paths.mjs'
import { inSession } from './session.mjs'
import { bringBack, stageTree } from './staging.mjs'
import { ensureSystem } from './system.mjs'
import { runTool } from './terminal.mjs'

/**
 * @typedef {object} TestBench
 * @property {string} folder the clone, or a copy of it that the user of the tests can read
 * @property {(packageName: string, commandName: string, args: readonly string[]) => Promise<boolean>} runCommand
 * @property {import('./session.mjs').Session} session
 * @property {Record<string, string>} env
 */

/**
 * Builds, then runs tests that start the real application: hidden, not as root, sandbox on.
 * @template Result
 * @param {(bench: TestBench) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function onTestBench(work) {
  const { executablePath, env } = await ensureElectron()
  ensureSystem(executablePath, { forTests: true })
  return inSession('hidden', async session => {
    const folder = (await build({ use: () => stageTree(session.job) })) ?? tree
    mkdirSync(join(folder, 'test-results'), { recursive: true })
    if (session.job.user) session.job.makeFolder('tree/test-results')
    /** @type {TestBench['runCommand']} */
    const runCommand = async (packageName, commandName, args) => {
      const command = packageCommand(packageName, commandName).replace(tree, folder)
      const child = session.start(process.execPath, [command, ...args], { cwd: folder, env })
      return (await session.ended(child)) === 0
    }
    try {
      return await work({ folder, runCommand, session, env })
    } finally {
      bringBack(folder)
    }
  })
}

/**
 * @param {TestBench} bench
 * @param {readonly string[]} [args]
 */
export function runPlaywright({ runCommand }, args = []) {
  return runCommand('@playwright/test', 'playwright', ['test', ...args])
}

if (process.argv[1] === import.meta.filename) {
  runTool(() =>
    onTestBench(async bench => ((await runPlaywright(bench, process.argv.slice(2))) ? 0 : 1)),
  )
}
