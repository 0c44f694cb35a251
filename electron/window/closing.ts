import { type BrowserWindow, dialog, powerMonitor } from 'electron'
import type { WindowMemory } from './bounds.ts'
import type { Send } from './openWindow.ts'

/** Milliseconds that the page has for its last save before we ask the user. */
const patience = 5000

/**
 * [Note: Closing] The page is asked to save (`window.closing`) and closes the
 * window itself once the disk has confirmed (`window.close`). A page that does
 * not answer, or that cannot save, leaves the choice to the user.
 */
export function closeAfterSaving(
  window: BrowserWindow,
  send: Send,
  memory: Promise<WindowMemory>,
): { readonly close: () => void } {
  let timer: NodeJS.Timeout | undefined
  let isAsking = false
  let hasOpenDossier = () => false
  memory.then(
    known => {
      hasOpenDossier = known.hasOpenDossier
    },
    // Whoever loads the program logs why it did not come.
    () => {},
  )

  const close = () => {
    clearTimeout(timer)
    if (!window.isDestroyed()) window.destroy()
  }

  window.on('close', event => {
    if (window.webContents.isCrashed() || !hasOpenDossier()) return
    event.preventDefault()
    send('window.closing', {})
    clearTimeout(timer)
    timer = setTimeout(ask, patience)
  })

  async function ask(): Promise<void> {
    if (isAsking || window.isDestroyed()) return
    isAsking = true
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: '最近的修改还没有存好',
      detail:
        '可能是磁盘或网络位置反应慢。继续等待不会丢失内容；现在关闭，最近几秒的修改可能找不回来。',
      buttons: ['继续等待', '返回窗口', '现在关闭'],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    })
    isAsking = false
    if (response === 2) close()
    if (response === 0) window.close()
  }

  flushWhenThePowerGoes(window, send)
  return { close }
}

/** Sleep, shutdown and log-off do not wait for a debounce. */
function flushWhenThePowerGoes(window: BrowserWindow, send: Send): void {
  const flush = () => send('window.flush', {})
  powerMonitor.on('suspend', flush)
  powerMonitor.on('shutdown', flush)
  window.on('session-end', flush)
  window.on('query-session-end', flush)
  window.once('closed', () => {
    powerMonitor.off('suspend', flush)
    powerMonitor.off('shutdown', flush)
  })
}
