import { chmodSync, chownSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { run } from './child.mjs'
import { ensureElectron } from './electron.mjs'
import { packageCommand, runsAsRoot, tree } from './paths.mjs'
import { runTool, say } from './terminal.mjs'

const folderForLinux = join(tree, 'dist', 'package', 'linux-unpacked')

runTool(async () => {
  const electron = await ensureElectron()
  await build()
  const targets = process.argv.slice(2)
  const args = targets.length > 0 ? targets : ['--dir']
  if (!electron.isOfficial) {
    say(`Packing Electron ${electron.version}: good for trying, not for giving away.`)
    args.push(`-c.electronDist=${electron.dist}`, `-c.electronVersion=${electron.version}`)
  }
  const builder = packageCommand('electron-builder', 'electron-builder')
  const { code } = await run(process.execPath, [builder, ...args], {
    cwd: tree,
    env: { ...process.env, ...electron.env },
  })
  if (code === 0) makeSandboxUsable()
  return code
})

/** A deb does this when it is installed; in a bare folder nobody else would. */
function makeSandboxUsable() {
  const helper = join(folderForLinux, 'chrome-sandbox')
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
