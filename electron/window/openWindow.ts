import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'
import type { EventName, EventPayload } from '#shared/ipc/contract'
import type { Log } from '../ipc/answer.ts'
import { safeWebPreferences } from '../security.ts'
import { devOrigin } from '../system/devServer.ts'
import type { Preferences } from '../system/preferences.ts'
import { initialBounds, rememberBounds, smallest } from './bounds.ts'
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
  readonly preferences: Preferences
  readonly send: Send
  /** Without one there is nothing to wait for at closing. */
  readonly hasOpenDossier: () => boolean
  readonly log: Log
}

/** The one window that the user sees. It shows itself with its first picture, never empty. */
export function openWindow(setup: WindowSetup): MainWindow {
  const { preload, preferences, send, hasOpenDossier, log } = setup
  const { isMaximized, ...bounds } = initialBounds(preferences)
  const window = new BrowserWindow({
    ...bounds,
    ...smallest,
    show: false,
    title: app.getName(),
    backgroundColor: '#FAF8F4',
    // On Windows the executable carries it.
    icon: join(app.getAppPath(), 'assets', 'icons', 'icon.png'),
    autoHideMenuBar: true,
    webPreferences: { ...safeWebPreferences(), preload },
  })
  // The page's own title names the place; the window keeps the name of the program.
  window.on('page-title-updated', event => event.preventDefault())
  window.once('ready-to-show', () => {
    if (isMaximized) window.maximize()
    window.show()
  })
  rememberBounds(window, preferences)
  addContextMenu(window)
  recoverFromCrashes(window, log)
  const { close } = closeAfterSaving(window, send, hasOpenDossier)
  void window.loadURL(devOrigin ?? bundlePage)
  return { window, close }
}
