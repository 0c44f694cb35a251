import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import { z } from 'zod'
import type { FileHandle, Handlers, Reply } from '#shared/ipc/contract'
import { answer, type Log } from './answer.ts'
import { makePace } from './pace.ts'

const DroppedPaths = z.array(z.string().max(32_767)).max(5000)

type Door = {
  readonly handlers: Handlers
  /** Whether the request comes from the page we wrote, in the window we opened. */
  readonly isOurs: (event: IpcMainInvokeEvent) => boolean
  readonly dropped: (paths: readonly string[]) => Promise<readonly FileHandle[]>
  readonly log: Log
}

/** The only `ipcMain` in the program: one door, one guard. */
export function serve({ handlers, isOurs, dropped, log }: Door): void {
  const isInOrder = makePace(() => performance.now())

  ipcMain.handle('call', (event, name: unknown, input: unknown): Promise<Reply> => {
    if (!isOurs(event)) throw refused(log, 'call from a frame that is not ours')
    if (!isInOrder(String(name).slice(0, 64))) throw refused(log, 'calls too fast')
    return answer(handlers, name, input, log)
  })

  ipcMain.handle('dropped', (event, paths: unknown) => {
    if (!isOurs(event)) throw refused(log, 'drop from a frame that is not ours')
    return dropped(DroppedPaths.parse(paths).filter(path => path !== ''))
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
