import { rmdir } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { shell } from 'electron'
import { AppError } from '#shared/failure'
import type { Decoder, DeskOf, HandlersFor, Handles, Tasks } from '../../desk.ts'

type Parts = {
  readonly deskOf: DeskOf
  readonly handles: Handles
  readonly tasks: Tasks
  readonly decoder: Decoder
}

/** What an export needs is loaded with the first one, and kept for the next. */
export function exportHandlers({
  deskOf,
  handles,
  tasks,
  decoder,
}: Parts): HandlersFor<'export.run' | 'export.openFolder'> {
  let loading: ReturnType<typeof loadExport> | null = null
  return {
    'export.run': async ({ task, dossier, options }) => {
      const desk = deskOf(dossier.id)
      loading ??= loadExport()
      const { exportDossier, localDate, makeTarget, runFolder, tools } = await loading
      const { printer, newWorker, cache } = tools
      printer.prepare()
      const now = new Date()
      const folder = options.target ? handles.pathOf(options.target) : runFolder(desk.folder, now)
      return tasks.run(task, async (signal, progress) => {
        await makeTarget(folder)
        try {
          const result = await exportDossier({
            dossier,
            blobs: desk.blobs,
            decoder,
            print: printer.print,
            worker: newWorker(),
            options,
            folder,
            cache,
            today: localDate(now),
            progress,
            signal,
          })
          return { folder: handles.give(folder), folderName: basename(folder), ...result }
        } catch (error) {
          if (options.target === null) await removeEmpty(folder)
          throw error
        }
      })
    },
    'export.openFolder': async ({ handle }) => {
      const folder = handles.pathOf(handle)
      const complaint = await shell.openPath(folder)
      if (complaint) throw new AppError({ code: 'folder.gone', subject: basename(folder) })
    },
  }
}

async function loadExport() {
  const [{ exportDossier }, { localDate, openExportTools }, { makeTarget, runFolder }] =
    await Promise.all([
      import('../../export/exportDossier.ts'),
      import('../../export/exportTools.ts'),
      import('../../export/targetFolder.ts'),
    ])
  return { exportDossier, localDate, makeTarget, runFolder, tools: openExportTools() }
}

/** The folder of the run, and 导出 around it; a folder that holds anything stays. */
async function removeEmpty(folder: string): Promise<void> {
  for (const path of [folder, dirname(folder)]) await rmdir(path).catch(() => {})
}
