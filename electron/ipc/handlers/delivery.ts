import { basename, join } from 'node:path'
import { shell } from 'electron'
import { AppError } from '#shared/failure'
import type { HandlersFor, Handles, Tasks } from '../../desk.ts'
import { placeOf } from '../../system/knownFolders.ts'
import type { Viewed } from '../../system/viewed.ts'

type Parts = {
  readonly handles: Handles
  readonly tasks: Tasks
  readonly viewed: Pick<Viewed, 'note'>
}

/** What happens to exported files afterwards: a draft in the mail program, a copy on a USB disk, a look. */
export function deliveryHandlers({
  handles,
  tasks,
  viewed,
}: Parts): HandlersFor<'delivery.draft' | 'delivery.copy' | 'delivery.view' | 'delivery.open'> {
  const fileIn = (folder: Parameters<Handles['pathOf']>[0], name: string) => {
    if (basename(name) !== name || name === '..') throw new AppError({ code: 'file.missing' })
    return join(handles.pathOf(folder), name)
  }
  return {
    'delivery.draft': async ({ folder, mail, file }) => {
      const { writeDraft } = await import('../../export/draft.ts')
      const { refuseTarget } = await import('../../export/refuseTarget.ts')
      const archive = fileIn(folder, file)
      const name = `${file.replace(/\.zip$/i, '')}.eml`
      const out = fileIn(folder, name)
      try {
        await writeDraft(out, { ...mail, attachment: { path: archive, name: file } })
      } catch (error) {
        throw refuseTarget(error, basename(handles.pathOf(folder)))
      }
      return { name, wasOpened: (await shell.openPath(out)) === '' }
    },
    'delivery.copy': async ({ task, from, to, names, label }) => {
      const { copyToDisk } = await import('../../export/copyToDisk.ts')
      for (const name of names) fileIn(from, name)
      return tasks.run(task, async (signal, progress) => {
        const paths = { from: handles.pathOf(from), to: handles.pathOf(to) }
        const copied = await copyToDisk({ ...paths, names, label, progress, signal })
        const { folder, files, bytes, wrong } = copied
        const handle = handles.give(folder)
        return { folder: handle, place: placeOf(folder), files, bytes, wrong: [...wrong] }
      })
    },
    'delivery.view': async ({ folder, file }) => {
      const { sha256Of } = await import('../../export/writeZip.ts')
      const path = fileIn(folder, file)
      const hash = await sha256Of(path).catch(() => {
        throw new AppError({ code: 'file.missing', subject: file })
      })
      viewed.note(hash, path)
      return { hash }
    },
    'delivery.open': async ({ folder, file }) => {
      const complaint = await shell.openPath(fileIn(folder, file))
      return { wasOpened: complaint === '' }
    },
  }
}
