import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { app, BrowserWindow } from 'electron'
import type { EventName, EventPayload } from '#shared/ipc/contract'
import type { Log } from '../ipc/answer.ts'
import { safeWebPreferences } from '../security.ts'
import { devOrigin } from '../system/devServer.ts'
import { smallest, takeItsPlace, usualBounds, type WindowMemory } from './bounds.ts'
import { bundlePage } from './bundleProtocol.ts'
import { closeAfterSaving } from './closing.ts'
import { addContextMenu } from './contextMenu.ts'
import { recoverFromCrashes } from './recovery.ts'

/** Announces something to the page. */
export type Send = <N extends EventName>(name: N, payload: EventPayload<N>) => void

export type MainWindow = {
  readonly window: BrowserWindow
  /** Closes without asking the page again. */
  readonly close: () => void
}

type WindowSetup = {
  /** Absolute path of the built preload script. */
  readonly preload: string
  /** Known a moment later than the window is opened; it is not shown before. */
  readonly memory: Promise<WindowMemory>
  /** The page has been given what it will draw. */
  readonly filled: Promise<void>
  readonly send: Send
  readonly log: Log
}

/** Milliseconds after which a page that never asked for anything is shown as it is. */
const patience = 4000

/**
 * The one window that the user sees. It is shown when its page gets what it will
 * draw: painting the empty page before would make the scripts wait for the graphics
 * process, and nobody is helped by an empty window.
 */
export function openWindow(setup: WindowSetup): MainWindow {
  const { preload, memory, send, log } = setup
  const window = new BrowserWindow({
    ...usualBounds(),
    ...smallest,
    show: false,
    paintWhenInitiallyHidden: false,
    title: app.getName(),
    backgroundColor: '#FAF8F4',
    // On Windows the executable carries it.
    icon: join(app.getAppPath(), 'assets', 'icons', 'icon.png'),
    autoHideMenuBar: true,
    webPreferences: { ...safeWebPreferences(), preload },
  })
  // The page's own title names the place; the window keeps the name of the program.
  window.on('page-title-updated', event => event.preventDefault())
  const filled = Promise.race([setup.filled, delay(patience)])
  const known = memory.then(found => takeItsPlace(window, found)).catch(log)
  void Promise.all([known, filled]).then(() => window.isDestroyed() || window.show())
  addContextMenu(window)
  recoverFromCrashes(window, log)
  const { close } = closeAfterSaving(window, send, memory)
  void window.loadURL(devOrigin ?? bundlePage)
  return { window, close }
}
