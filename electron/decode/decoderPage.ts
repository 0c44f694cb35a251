import { BrowserWindow } from 'electron'
import type { DecodeTask } from '#shared/ipc/decode'
import { safeWebPreferences } from '../security.ts'
import { decoderOrigin, decoderPartition } from './decoderProtocol.ts'

/** The hidden, sandboxed page in which files from strangers are parsed. */
export type DecoderPage = {
  /** Resolves to nothing when the page dies or does not answer in time. */
  readonly ask: (task: DecodeTask, timeoutMs: number) => Promise<unknown>
  readonly close: () => void
}

/** Milliseconds; a busy old computer may need ten seconds for its first window. */
const startsWithin = 60_000

export async function openDecoderPage(preload: string): Promise<DecoderPage> {
  const window = new BrowserWindow(hidden(preload))
  const contents = window.webContents
  let lastId = 0
  let answer: ((id: number | null, reply: unknown) => void) | null = null

  contents.ipc.on('reply', (_event, id: number, reply: unknown) => answer?.(id, reply))
  contents.on('render-process-gone', () => answer?.(null, undefined))
  window.on('closed', () => answer?.(null, undefined))
  const isReady = new Promise<void>((resolve, reject) => {
    const tooLong = () => reject(new Error('the page that decodes files did not start'))
    const timer = setTimeout(tooLong, startsWithin)
    contents.ipc.once('ready', () => {
      clearTimeout(timer)
      resolve()
    })
  })
  try {
    await Promise.all([contents.loadURL(`${decoderOrigin}/decode.html`), isReady])
  } catch (error) {
    window.destroy()
    throw error
  }

  function ask(task: DecodeTask, timeoutMs: number): Promise<unknown> {
    const own = ++lastId
    return new Promise(resolve => {
      const tooLong = setTimeout(() => answer?.(null, undefined), timeoutMs)
      answer = (id, reply) => {
        if (id !== null && id !== own) return
        clearTimeout(tooLong)
        answer = null
        resolve(reply)
      }
      if (window.isDestroyed() || contents.isCrashed()) answer(null, undefined)
      else contents.send('task', own, task)
    })
  }

  function close(): void {
    if (window.isDestroyed()) return
    // A page that hangs would not close by itself.
    contents.forcefullyCrashRenderer()
    window.destroy()
  }

  return { ask, close }
}

function hidden(preload: string): Electron.BrowserWindowConstructorOptions {
  return {
    show: false,
    skipTaskbar: true,
    focusable: false,
    paintWhenInitiallyHidden: false,
    webPreferences: {
      preload,
      ...safeWebPreferences(),
      partition: decoderPartition,
      devTools: false,
      // It is never seen, and would otherwise be slowed down.
      backgroundThrottling: false,
    },
  }
}
