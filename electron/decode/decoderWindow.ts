import { AppError, type FailureCode } from '#shared/failure'
import type { DecodeTask } from '#shared/ipc/decode'
import { Reply } from './decodeReply.ts'
import { type DecoderPage, openDecoderPage } from './decoderPage.ts'

/** Decodes one file after the other. Its page opens with the first task and closes when there is nothing to do. */
export type DecoderWindow = {
  /**
   * The value is not yet checked. Throws the fault of the file, or `whenLost` if
   * the page died over it or took too long; the next task then gets a new page.
   */
  readonly run: (task: DecodeTask, whenLost: FailureCode) => Promise<unknown>
  readonly close: () => void
}

export type DecoderWindowOptions = {
  /** Absolute path of the built preload script. */
  readonly preload: string
  readonly timeoutMs: number
  readonly idleMs: number
}

/** Whoever had so much decoded goes on to something else, such as an export, and needs the 100 MB more than the window. */
const much = { tasks: 30, idleMs: 1_000 } as const

export function createDecoderWindow(options: DecoderWindowOptions): DecoderWindow {
  let page: Promise<DecoderPage> | null = null
  let idle: NodeJS.Timeout | undefined
  /** Since the page was opened. */
  let tasks = 0

  async function run(task: DecodeTask, whenLost: FailureCode): Promise<unknown> {
    clearTimeout(idle)
    page ??= openDecoderPage(options.preload)
    const opened = await page.catch((error: unknown) => {
      // The next task tries with a new page.
      page = null
      throw error
    })
    const reply = Reply.safeParse(await opened.ask(task, options.timeoutMs)).data
    if (!reply) {
      close()
      throw new AppError({ code: whenLost })
    }
    tasks += 1
    idle = setTimeout(close, tasks > much.tasks ? much.idleMs : options.idleMs)
    if (!reply.ok) throw new AppError({ code: reply.fault })
    return reply.value
  }

  function close(): void {
    clearTimeout(idle)
    const closing = page
    page = null
    tasks = 0
    closing?.then(
      opened => opened.close(),
      () => {},
    )
  }

  return { run, close }
}
