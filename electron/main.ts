import { app } from 'electron'
import { hardenApp } from './security.ts'
import { forbiddenSwitchIn } from './securitySwitches.ts'
import { start } from './start.ts'
import { headlessJobIn } from './system/commandLine.ts'
import { setMenu } from './window/menu.ts'
import { registerSchemes } from './window/schemes.ts'

/**
 * Where the program begins: hardened before anything else happens, then either
 * a job without a window, or the one window. The parts are made and put together
 * in start.ts; the seams between them are the types in desk.ts.
 */
const job = headlessJobIn(process.argv)
const forbidden = app.isPackaged ? forbiddenSwitchIn(process.argv) : undefined

registerSchemes()
hardenApp()
if (forbidden !== undefined) {
  console.error(`为安全起见，本程序不接受启动参数 ${forbidden}。`)
  app.exit(1)
} else if (job !== null) {
  void app.whenReady().then(async () => (await import('./headless.ts')).runHeadless(job))
} else if (app.requestSingleInstanceLock()) {
  // Before Electron makes a menu of its own, which would only be thrown away.
  setMenu()
  void app.whenReady().then(start)
} else {
  app.quit()
}
