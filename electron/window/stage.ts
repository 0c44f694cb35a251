import type { BrowserWindow, IpcMainInvokeEvent } from 'electron'
import type { MainWindow, Send } from './openWindow.ts'
import { isFrom } from './sender.ts'

/** Where the one window will stand: the parts that speak to it are made before it opens. */
export type Stage = {
  readonly put: (main: MainWindow) => void
  readonly window: () => BrowserWindow
  /** Says nothing while there is no window. */
  readonly send: Send
  readonly isFrom: (event: IpcMainInvokeEvent) => boolean
  readonly close: () => void
  /** Shows the window to somebody who started the program a second time. */
  readonly focus: () => void
}

export function makeStage(): Stage {
  let main: MainWindow | null = null
  const shown = () => {
    if (main === null) throw new Error('no window yet')
    return main
  }
  return {
    put: opened => {
      main = opened
    },
    window: () => shown().window,
    send: (name, payload) => {
      if (main && !main.window.isDestroyed()) main.window.webContents.send(`event:${name}`, payload)
    },
    isFrom: event => main !== null && isFrom(main.window, event),
    close: () => shown().close(),
    focus: () => {
      const { window } = shown()
      if (window.isMinimized()) window.restore()
      window.focus()
    },
  }
}
