import { rmSync } from 'node:fs'
import { mkdtemp, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { app, type BrowserWindow, dialog, shell } from 'electron'
import { AppError } from '#shared/failure'
import type { DossierId } from '#shared/schema/dossier'
import type { Decoder, DeskOf, HandlersFor, Handles, OpenDesk, Tasks } from '../../desk.ts'
import { copyForOpening, handOutName, intactPath, saveCopy } from '../../intake/handOut.ts'
import { importEvidence } from '../../intake/importEvidence.ts'
import { maxPictureBytes, takePastedEvidence, takePicture } from '../../intake/takePasted.ts'

type Parts = {
  readonly window: () => BrowserWindow
  readonly deskOf: DeskOf
  readonly handles: Handles
  readonly tasks: Tasks
  readonly decoder: Decoder
}

type EvidenceCalls =
  | 'evidence.choose'
  | 'evidence.import'
  | 'evidence.paste'
  | 'evidence.openOriginal'
  | 'evidence.saveOriginal'
  | 'picture.choose'
  | 'picture.paste'

export function evidenceHandlers(parts: Parts): HandlersFor<EvidenceCalls> {
  const { window, deskOf, handles, tasks, decoder } = parts
  const folderForCopy = temporaryFolders()
  const intakeInto = (id: DossierId) => ({ blobs: writableDesk(deskOf, id).blobs, decoder })
  const knownIn = (id: DossierId) =>
    new Set(
      deskOf(id)
        .dossier()
        .evidence.map(e => e.file.hash),
    )
  return {
    'evidence.choose': async ({ folder }) => {
      const paths = await choose(window(), folder)
      return paths.map(path => ({
        handle: handles.give(path),
        name: basename(path),
        isFolder: folder,
      }))
    },
    'evidence.import': ({ dossierId, task, handles: chosen }) => {
      const intake = intakeInto(dossierId)
      const paths = chosen.map(handles.pathOf)
      const known = knownIn(dossierId)
      return tasks.run(task, (signal, progress) =>
        importEvidence({ intake, paths, known, signal, progress }),
      )
    },
    'evidence.paste': async ({ dossierId, name, bytes }) =>
      takePastedEvidence(bytes, name, intakeInto(dossierId), knownIn(dossierId)),
    'evidence.openOriginal': async ({ dossierId, hash, name }) => {
      const path = await intactPath(deskOf(dossierId).blobs, hash, name)
      const copy = await copyForOpening(path, name, await folderForCopy())
      if (!(await mayOpen(window(), basename(copy)))) return { wasOpened: false }
      const refusal = await shell.openPath(copy)
      if (refusal !== '') throw new AppError({ code: 'file.notOpenable', subject: name })
      return { wasOpened: true }
    },
    'evidence.saveOriginal': async ({ dossierId, hash, name }) => {
      const path = await intactPath(deskOf(dossierId).blobs, hash, name)
      const target = await chooseTarget(window(), handOutName(name, path))
      if (target === null) return { wasSaved: false }
      await saveCopy(path, target, basename(target))
      return { wasSaved: true }
    },
    'picture.choose': async ({ dossierId }) => {
      const intake = intakeInto(dossierId)
      const path = await choosePicture(window())
      return path === null ? null : takePicture(await pictureBytes(path), basename(path), intake)
    },
    'picture.paste': ({ dossierId, bytes }) =>
      takePicture(bytes, '粘贴的图片', intakeInto(dossierId)),
  }
}

function writableDesk(deskOf: DeskOf, id: DossierId): OpenDesk {
  const desk = deskOf(id)
  if (desk.isReadOnly) throw new AppError({ code: 'dossier.readOnly' })
  return desk
}

async function choose(window: BrowserWindow, folder: boolean): Promise<readonly string[]> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: folder ? '把哪个文件夹里的材料放进来' : '把哪些文件放进来',
    buttonLabel: '放进档案',
    properties: [folder ? 'openDirectory' : 'openFile', 'multiSelections'],
  })
  return filePaths
}

async function choosePicture(window: BrowserWindow): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: '选择图片',
    buttonLabel: '放进档案',
    properties: ['openFile'],
    filters: [
      { name: '图片', extensions: ['jpg', 'jpeg', 'png', 'webp', 'bmp', 'gif', 'tif', 'tiff'] },
    ],
  })
  return filePaths[0] ?? null
}

async function chooseTarget(window: BrowserWindow, name: string): Promise<string | null> {
  const { filePath, canceled } = await dialog.showSaveDialog(window, {
    title: '原件另存到哪里',
    buttonLabel: '另存',
    defaultPath: join(app.getPath('documents'), name),
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  })
  return canceled || filePath === '' ? null : filePath
}

/** A file that another program opens can carry more than it shows, so the user decides each time. */
async function mayOpen(window: BrowserWindow, name: string): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: `用系统里的程序打开“${name}”？`,
    detail: '打开的是一份只读副本，在里面做的修改不会回到档案。来历不明的文件请先确认再打开。',
    buttons: ['打开', '不打开'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  return response === 0
}

async function pictureBytes(path: string): Promise<Uint8Array> {
  const subject = basename(path)
  const { size } = await stat(path).catch(() => {
    throw new AppError({ code: 'file.missing', subject })
  })
  if (size > maxPictureBytes) throw new AppError({ code: 'picture.unreadable', subject })
  return readFile(path).catch(() => {
    throw new AppError({ code: 'file.unreadable', subject })
  })
}

/** Copies live until the program ends; what another program still holds is left to the system. */
function temporaryFolders(): () => Promise<string> {
  let root: Promise<string> | null = null
  const makeRoot = async () => {
    const folder = await mkdtemp(join(app.getPath('temp'), 'brand-dossier-'))
    app.once('will-quit', () => {
      try {
        rmSync(folder, { recursive: true, force: true })
      } catch {
        // In use.
      }
    })
    return folder
  }
  return async () => {
    root ??= makeRoot()
    return mkdtemp(join(await root, 'copy-'))
  }
}
