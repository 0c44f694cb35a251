import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type BrowserWindow, dialog } from 'electron'
import { AppError } from '#shared/failure'
import { readCampaign } from '#shared/schema/readCampaign'
import type { Decoder, HandlersFor, Handles, Tasks } from '../../desk.ts'
import { built } from '../../system/built.ts'

type Parts = {
  readonly window: () => BrowserWindow
  readonly handles: Handles
  readonly tasks: Tasks
  readonly decoder: Decoder
  /** Path of the neutral campaign. */
  readonly template: string
}

export function noticeHandlers({
  window,
  handles,
  tasks,
  decoder,
  template,
}: Parts): HandlersFor<'notice.template' | 'notice.open'> {
  return {
    'notice.template': async () => readCampaign(JSON.parse(await readFile(template, 'utf8'))),
    'notice.open': async ({ task, handle }) => {
      const path = handle ? handles.pathOf(handle) : await choose(window())
      if (path === null) return null
      const text = await tasks.run(task, (signal, progress) => {
        progress(`正在读取“${basename(path)}”`, 0, 0)
        return textOf(path, decoder, signal)
      })
      return { name: basename(path), text }
    },
  }
}

async function textOf(path: string, decoder: Decoder, signal: AbortSignal): Promise<string> {
  // Needed once in a year: no start should wait for it.
  const [{ noticeText }, { startWorker }] = await Promise.all([
    import('../../notice/noticeText.ts'),
    import('../../worker/startWorker.ts'),
  ])
  const worker = startWorker(built('main', 'worker.js'))
  const stop = () => void worker.close()
  signal.addEventListener('abort', stop, { once: true })
  const timer = setTimeout(stop, 30_000)
  try {
    // A file over which the process ends or takes too long is as good as damaged.
    const docxText = (docx: string) =>
      worker.run('docxText', { path: docx }).catch((error: unknown) => {
        if (error instanceof AppError) throw error
        throw new AppError({ code: 'notice.unreadable' }, { cause: error })
      })
    return await noticeText(path, { decoder, docxText, signal })
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
    await worker.close()
  }
}

async function choose(window: BrowserWindow): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: '导入哪一份通知',
    buttonLabel: '读取',
    properties: ['openFile'],
    filters: [{ name: '通知', extensions: ['txt', 'docx', 'pdf'] }],
  })
  return filePaths[0] ?? null
}
