import { rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import type { SectionSheet } from '#shared/document/compose/section'
import { fieldValue } from '#shared/domain/requirements'
import { AppError } from '#shared/failure'
import { fileName } from '#shared/lib/fileName'
import type { HeldPictures } from '../../colleague/heldPictures.ts'
import type { Decoder, DeskOf, HandlersFor, Handles, OpenDesk, Tasks } from '../../desk.ts'
import { refuse } from '../../storage/refuse.ts'
import type { JobInput } from '../../worker/jobs.ts'

type Parts = {
  readonly window: () => BrowserWindow
  readonly deskOf: DeskOf
  readonly handles: Handles
  readonly tasks: Tasks
  readonly decoder: Decoder
  readonly held: HeldPictures
}

/** Reading takes a moment; a file that needs longer was made to take long. */
const readsWithin = 30_000

type Calls =
  | 'colleague.save'
  | 'colleague.choose'
  | 'colleague.read'
  | 'colleague.keep'
  | 'colleague.leave'

export function colleagueHandlers({
  window,
  deskOf,
  handles,
  tasks,
  decoder,
  held,
}: Parts): HandlersFor<Calls> {
  return {
    'colleague.save': async ({ task, dossier, text }) => {
      const desk = deskOf(dossier.id)
      const { composeSection, localDate } = await loadGiving()
      const sheet = composeSection(dossier, text, localDate(new Date()))
      if (!sheet) throw new Error(`no such text: ${text.kind} ${text.id}`)
      const brand = fieldValue(dossier, 'brand') || fieldValue(dossier, 'unit')
      const path = await chooseTarget(window(), fileName(`${brand} ${sheet.doc.title}`, '.docx'))
      if (path === null) return null
      await tasks.run(task, signal => write(path, sheet, { desk, decoder, signal }))
      return { name: basename(path), folder: handles.give(dirname(path)) }
    },
    'colleague.choose': async () => {
      const path = await chooseFile(window())
      if (path === null) return null
      return { handle: handles.give(path), name: basename(path), isFolder: false }
    },
    'colleague.read': async ({ dossierId, task, handle }) => {
      const desk = deskOf(dossierId)
      if (desk.isReadOnly) throw new AppError({ code: 'dossier.readOnly' })
      const path = handles.pathOf(handle)
      const [{ takeBack }, { referableIds }] = await Promise.all([
        import('../../colleague/takeBack.ts'),
        import('#shared/domain/printedWords'),
      ])
      const dossier = desk.dossier()
      const known = referableIds(dossier)
      return tasks.run(task, async signal => {
        const read = await readApart({ path, known }, signal)
        const section = await takeBack(path, read, dossier, {
          blobs: await held.begin(),
          decoder,
        })
        signal.throwIfAborted()
        return section
      })
    },
    'colleague.keep': ({ dossierId, pictures }) => held.keep(pictures, deskOf(dossierId).blobs),
    'colleague.leave': () => held.letGo(),
  }
}

/** Nothing of it is needed before somebody gives a text away. */
async function loadGiving() {
  const [{ composeSection }, { localDate, openExportTools }, { preparePictures }] =
    await Promise.all([
      import('#shared/document/compose/section'),
      import('../../export/exportTools.ts'),
      import('../../export/preparePictures.ts'),
    ])
  return { composeSection, localDate, preparePictures, tools: openExportTools() }
}

type Means = Pick<Parts, 'decoder'> & { readonly desk: OpenDesk; readonly signal: AbortSignal }

async function write(
  path: string,
  sheet: SectionSheet,
  { desk, decoder, signal }: Means,
): Promise<void> {
  const { preparePictures, tools } = await loadGiving()
  const { pictures, unreadable } = await preparePictures({
    docs: [sheet.doc],
    blobs: desk.blobs,
    decoder,
    cache: tools.cache,
    progress: () => {},
    signal,
  })
  // Left out, it would come back as deleted.
  if (unreadable.size > 0)
    throw new AppError({ code: 'picture.unreadable', subject: '正文里的图片' })
  const worker = tools.newWorker()
  const stop = () => void worker.close()
  signal.addEventListener('abort', stop, { once: true })
  const out = `${path}.part`
  try {
    signal.throwIfAborted()
    await worker.run('sectionDocx', { out, sheet, pictures })
    signal.throwIfAborted()
    await rename(out, path)
  } catch (error) {
    await rm(out, { force: true }).catch(() => {})
    throw refuse(error, 'dossier', basename(path))
  } finally {
    signal.removeEventListener('abort', stop)
    await worker.close()
  }
}

/** In a process of its own, which can be ended. */
async function readApart(input: JobInput<'readWord'>, signal: AbortSignal) {
  const { openExportTools } = await import('../../export/exportTools.ts')
  const worker = openExportTools().newWorker()
  const stop = () => void worker.close()
  const timer = setTimeout(stop, readsWithin)
  signal.addEventListener('abort', stop, { once: true })
  try {
    signal.throwIfAborted()
    return await worker.run('readWord', input)
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError({ code: 'word.damaged', subject: basename(input.path) }, { cause: error })
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
    await worker.close()
  }
}

async function chooseTarget(window: BrowserWindow, name: string): Promise<string | null> {
  const { filePath, canceled } = await dialog.showSaveDialog(window, {
    title: '本节的 Word 文件存到哪里',
    buttonLabel: '保存',
    defaultPath: join(app.getPath('documents'), name),
    filters: [{ name: 'Word 文档', extensions: ['docx'] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  })
  return canceled || filePath === '' ? null : filePath
}

async function chooseFile(window: BrowserWindow): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: '取回同事改好的 Word',
    buttonLabel: '取回',
    properties: ['openFile'],
    filters: [
      { name: 'Word 文档', extensions: ['docx'] },
      { name: '其他格式', extensions: ['doc', 'wps'] },
    ],
  })
  return filePaths[0] ?? null
}
