import type { BrowserWindow, IpcMainInvokeEvent } from 'electron'
import { devOrigin } from '../system/devServer.ts'

/** A call counts when it comes from the outermost frame of our window, while that shows our own page. */
export function isFrom(window: BrowserWindow, event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame
  return (
    frame !== null &&
    !window.isDestroyed() &&
    event.sender === window.webContents &&
    frame === window.webContents.mainFrame &&
    isOurPage(frame.url)
  )
}

/** Node knows no origin for schemes of our own, so the parts are compared. */
export function isOurPage(address: string): boolean {
  const { protocol, host, origin } = new URL(address)
  if (devOrigin !== undefined) return origin === devOrigin
  return protocol === 'app:' && host === 'bundle'
}
