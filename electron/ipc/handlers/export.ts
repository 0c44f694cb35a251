import { rmdir } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { shell } from 'electron'
import { AppError } from '#shared/failure'
import type { Decoder, DeskOf, HandlersFor, Handles, Tasks } from '../../desk.ts'
import { exportDossier } from '../../export/exportDossier.ts'
import { localDate, openExportTools } from '../../export/exportTools.ts'
import { makeTarget, runFolder } from '../../export/targetFolder.ts'

type Parts = {
  readonly deskOf: DeskOf
  readonly handles: Handles
  readonly tasks: Tasks
  readonly decoder: Decoder
}

export function exportHandlers({
  deskOf,
  handles,
  tasks,
  decoder,
}: Parts): HandlersFor<'export.run' | 'export.openFolder'> {
  const { printer, newWorker, cache } = openExportTools()
  return {
    'export.run': async ({ task, dossier, options }) => {
      const desk = deskOf(dossier.id)
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

/** The folder of the run, and 导出 around it; a folder that holds anything stays. */
async function removeEmpty(folder: string): Promise<void> {
  for (const path of [folder, dirname(folder)]) await rmdir(path).catch(() => {})
}
