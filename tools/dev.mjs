import { spawn } from 'node:child_process'
import { forgetBuild } from './build.mjs'
import { exitCode } from './child.mjs'
import { hasScreen } from './display.mjs'
import { ensureElectron } from './electron.mjs'
import { packageCommand, runsAsRoot, tree } from './paths.mjs'
import { ensureSystem } from './system.mjs'
import { PlainError, runTool } from './terminal.mjs'

runTool(async () => {
  if (runsAsRoot || !hasScreen) {
    throw new PlainError(
      '`npm run dev` opens a window: it needs a screen and an ordinary user, not root.',
    )
  }
  const { executablePath, env } = await ensureElectron()
  ensureSystem(executablePath)
  forgetBuild()
  const command = packageCommand('electron-vite', 'electron-vite')
  const child = spawn(process.execPath, [command, 'dev', ...process.argv.slice(2)], {
    cwd: tree,
    env: { ...process.env, ...env },
    stdio: 'inherit',
  })
  return exitCode(child)
})
