import { type BrowserWindow, dialog } from 'electron'
import type { Log } from '../ipc/answer.ts'

/** More crashes than this in a minute, and reloading will not help. */
const crashesPerMinute = 3

/** A page that crashed comes back with what was saved, which is at most two seconds old. */
export function recoverFromCrashes(window: BrowserWindow, log: Log): void {
  const crashes: number[] = []

  window.webContents.on('render-process-gone', async (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    log(new Error(`page gone: ${reason}`))
    const now = performance.now()
    crashes.push(now)
    if (crashes.filter(at => now - at < 60_000).length <= crashesPerMinute) {
      window.webContents.reload()
      return
    }
    await dialog.showMessageBox(window, {
      type: 'error',
      message: '界面接连停止工作，程序需要退出',
      detail:
        '已保存的内容都在档案里。重新打开程序通常就会恢复；如果仍然这样，请把日志交给技术人员。',
      buttons: ['退出'],
    })
    window.destroy()
  })

  window.on('unresponsive', async () => {
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: '界面暂时没有反应',
      detail: '可以再等一会儿。重新载入会回到最近一次保存的内容。',
      buttons: ['继续等待', '重新载入'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    if (response === 1) window.webContents.forcefullyCrashRenderer()
  })
}
