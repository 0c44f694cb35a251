import { chmodSync, chownSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { run } from './child.mjs'
import { ensureElectron } from './electron.mjs'
import { copyForJob } from './job.mjs'
import { forwardErrors } from './output.mjs'
import { packageCommand, runsAsRoot, tree } from './paths.mjs'
import { inSession } from './session.mjs'
import { say } from './terminal.mjs'

/** @typedef {import('./testReports.mjs').Count} Count */

const folderForLinux = join(tree, 'dist', 'package', 'linux-unpacked')

/**
 * @param {readonly string[]} targets for electron-builder
 * @returns {Promise<number>} its exit code
 */
export async function pack(targets) {
  const electron = await ensureElectron()
  await build()
  const args = [...targets]
  if (!electron.isOfficial) {
    say(`Packing Electron ${electron.version}: good for trying, not for giving away.`)
    args.push(`-c.electronDist=${electron.dist}`, `-c.electronVersion=${electron.version}`)
  }
  const builder = packageCommand('electron-builder', 'electron-builder')
  const { code } = await run(process.execPath, [builder, ...args], {
    cwd: tree,
    env: { ...process.env, ...electron.env },
  })
  if (code === 0) makeSandboxUsable(folderForLinux)
  return code
}

/**
 * A deb does this when it is installed; in a bare folder nobody else would.
 * @param {string} folder
 */
function makeSandboxUsable(folder) {
  const helper = join(folder, 'chrome-sandbox')
  if (!existsSync(helper)) return
  if (runsAsRoot) {
    chownSync(helper, 0, 0)
    chmodSync(helper, 0o4755)
  } else {
    say(
      `If the window does not open, allow its sandbox once:\n  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
    )
  }
}

/**
 * The packaged application does its whole job once: it makes the sample, exports it, and opens what
 * it wrote again. Its fuses keep every test driver out, so the command line is the way in.
 * @returns {Promise<Count>}
 */
export function smoke() {
  return inSession('hidden', async ({ job, start, ended }) => {
    const folder = job.user ? join(job.folder, 'packed') : folderForLinux
    if (job.user) {
      copyForJob(folderForLinux, folder, job)
      makeSandboxUsable(folder)
    }
    const out = job.makeFolder('out')
    const args = [
      '--headless-job=demo',
      `--out=${out}`,
      `--user-data-dir=${job.makeFolder('profile')}`,
    ]
    const child = start(join(folder, 'brand-dossier'), args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let report = ''
    child.stdout?.on('data', text => {
      report += text
    })
    forwardErrors(child)
    const code = await ended(child)
    const isGood =
      code === 0 && isProved(report) && readdirSync(out).some(name => name.endsWith('.zip'))
    say(isGood ? 'The packaged application does its job.' : 'The packaged application failed.')
    return { passed: Number(isGood), failed: Number(!isGood) }
  })
}

/** @param {string} report */
function isProved(report) {
  try {
    /** @type {{ proofs: readonly { passed: number, total: number }[] }} */
    const { proofs } = JSON.parse(report)
    return proofs.length > 0 && proofs.every(({ passed, total }) => passed === total)
  } catch {
    return false
  }
}
