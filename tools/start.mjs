import { spawn } from 'node:child_process'
import { chownSync, copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, relative } from 'node:path'
import { build } from './build.mjs'
import { exitCode } from './child.mjs'
import { hasScreen } from './display.mjs'
import { ensureElectron } from './electron.mjs'
import { runHeadless } from './headless.mjs'
import { runsAsRoot, tree } from './paths.mjs'
import { inSession } from './session.mjs'
import { stageApp } from './staging.mjs'
import { ensureSystem } from './system.mjs'
import { runTool, say } from './terminal.mjs'

/** Where the user that root's window runs as keeps its dossiers; it has no home of its own. */
const homeForRoot = '/var/lib/brand-dossier'

runTool(() => (hasScreen ? openWindow(process.argv.slice(2)) : showDemo()))

/** @param {readonly string[]} args */
async function openWindow(args) {
  const { executablePath } = await ensureElectron()
  ensureSystem(executablePath)
  if (runsAsRoot) return openWindowForRoot(executablePath, args)
  await build()
  return exitCode(spawn(executablePath, [tree, ...args], { stdio: 'inherit' }))
}

/**
 * @param {string} executablePath
 * @param {readonly string[]} args
 */
function openWindowForRoot(executablePath, args) {
  say(
    `Electron does not run as root. The window runs as "nobody"; its files lie in ${homeForRoot}.`,
  )
  return inSession('user', async ({ job, start, ended }) => {
    const folder = await build({ use: () => stageApp(job) })
    const { uid = 0, gid = 0 } = job.user ?? {}
    mkdirSync(homeForRoot, { recursive: true, mode: 0o700 })
    chownSync(homeForRoot, uid, gid)
    /** @type {Record<string, string>} */
    const env = { HOME: homeForRoot, XDG_CONFIG_HOME: join(homeForRoot, '.config') }
    const cookie = process.env.XAUTHORITY || join(homedir(), '.Xauthority')
    if (existsSync(cookie)) {
      env.XAUTHORITY = join(job.folder, 'home', 'xauthority')
      copyFileSync(cookie, env.XAUTHORITY)
      chownSync(env.XAUTHORITY, uid, gid)
    }
    return ended(start(executablePath, [folder ?? tree, ...args], { env, cwd: homeForRoot }))
  })
}

async function showDemo() {
  say('There is no screen, so the window stays closed and the sample dossier is exported instead.')
  const out = join(tree, 'dist', 'demo')
  const code = await runHeadless('demo', { out })
  if (code === 0) say(`\nThe sample package lies in ${relative(process.cwd(), out) || '.'}`)
  return code
}
