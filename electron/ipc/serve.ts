import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import secureJson from 'secure-json-parse'
import type { Reply } from '#shared/ipc/contract'
import type { FileHandle } from '#shared/ipc/handles'
import type { Log } from './answer.ts'
import { longestMessage } from './messageSize.ts'
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

/** The only `ipcMain` in the program: one door, one guard. Resolves when the first call is answered. */
export function serve({ answering, isOurs, log }: Door): Promise<void> {
  let answered = () => {}
  const firstAnswer = new Promise<void>(done => {
    answered = done
  })
  // `performance` would load a library of its own first.
  const isInOrder = makePace(() => Number(process.hrtime.bigint() / 1_000_000n))

  ipcMain.handle('call', async (event, name: unknown, text: unknown, bytes: unknown) => {
    if (!isOurs(event)) throw refused(log, 'call from a frame that is not ours')
    if (!isInOrder(String(name).slice(0, 64))) throw refused(log, 'calls too fast')
    const input = inputFrom(text, bytes)
    if (input === null) throw refused(log, 'a call without input')
    const reply = JSON.stringify(await (await answering).answer(name, input))
    answered()
    return reply
  })

  ipcMain.handle('dropped', async (event, paths: unknown) => {
    if (!isOurs(event)) throw refused(log, 'drop from a frame that is not ours')
    return (await answering).dropped(paths)
  })
  return firstAnswer
}

/** See `Bridge.call`; what is no object becomes null. */
function inputFrom(text: unknown, bytes: unknown): object | null {
  if (typeof text !== 'string' || text.length > longestMessage) return null
  const input: unknown = secureJson.parse(text, null, {
    protoAction: 'error',
    constructorAction: 'error',
  })
  if (typeof input !== 'object' || input === null) return null
  return bytes instanceof Uint8Array ? { ...input, bytes } : input
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
