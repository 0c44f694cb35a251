import { join } from 'node:path'
import { app, protocol, session } from 'electron'
import { serve } from './ipc/serve.ts'
import { hardenDefaultSession } from './security.ts'
import { built } from './system/built.ts'
import { openLog } from './system/log.ts'
import { firstPageServed, serveBundle } from './window/bundleProtocol.ts'
import { openWindow } from './window/openWindow.ts'
import { makeStage } from './window/stage.ts'

/**
 * Opens the program with its window. Nothing may keep the page waiting for its
 * scripts, so what stands behind it is put together when it has them and is
 * busy running them.
 */
export function start(): void {
  const log = openLog(join(app.getPath('userData'), 'logs'), () => new Date())
  process.on('uncaughtException', log)
  process.on('unhandledRejection', log)
  hardenDefaultSession()
  serveBundle(session.defaultSession, built('renderer'))

  const stage = makeStage()
  const program = firstPageServed().then(async () => {
    await import('./system/plainSchemas.ts')
    const { putTogether } = await import('./program.ts')
    return putTogether(stage, log)
  })
  // A page only knows the schemes that were there before it.
  protocol.handle('evidence', async request => (await program).evidence(request))
  const main = openWindow({
    preload: built('preload', 'preload.cjs'),
    memory: program.then(({ memory }) => memory),
    filled: serve({ answering: program, isOurs: stage.isFrom, log }),
    send: stage.send,
    log,
  })
  stage.put(main)
  app.on('second-instance', stage.focus)
  // The program ends after the dossier is closed, not with the window.
  app.on('window-all-closed', () => {})
  main.window.once('closed', async () => {
    await program.then(({ close }) => close()).catch(log)
    app.quit()
  })
}
