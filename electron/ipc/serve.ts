import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import type { FileHandle, Reply } from '#shared/ipc/contract'
import type { Log } from './answer.ts'
import { makePace } from './pace.ts'

/** What stands behind the door; both look at what they are given before they use it. */
export type Answering = {
  readonly answer: (name: unknown, input: unknown) => Promise<Reply>
  readonly dropped: (paths: unknown) => Promise<readonly FileHandle[]>
}

type Door = {
  /** Ready a moment after the window: what comes earlier waits for it. */
  readonly answering: Promise<Answering>
  /** Whether the request comes from the page we wrote, in the window we opened. */
  readonly isOurs: (event: IpcMainInvokeEvent) => boolean
  readonly log: Log
}

/** The only `ipcMain` in the program: one door, one guard. */
export function serve({ answering, isOurs, log }: Door): void {
  const isInOrder = makePace(() => performance.now())

  ipcMain.handle('call', async (event, name: unknown, input: unknown): Promise<Reply> => {
    if (!isOurs(event)) throw refused(log, 'call from a frame that is not ours')
    if (!isInOrder(String(name).slice(0, 64))) throw refused(log, 'calls too fast')
    return (await answering).answer(name, input)
  })

  ipcMain.handle('dropped', async (event, paths: unknown) => {
    if (!isOurs(event)) throw refused(log, 'drop from a frame that is not ours')
    return (await answering).dropped(paths)
  })
}

/** electron-store opens a door of its own for pages that use it; ours do not. Call after the first store is made. */
export function closeForeignDoors(): void {
  ipcMain.removeAllListeners('electron-store-get-data')
}

function refused(log: Log, reason: string): Error {
  const error = new Error(reason)
  log(error)
  return error
}
