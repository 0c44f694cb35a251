import { join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { fieldValue } from '#shared/domain/requirements'
import { fileName } from '#shared/lib/fileName'
import type { HandlersFor } from '../../desk.ts'

export function rehearsalHandlers(window: () => BrowserWindow): HandlersFor<'rehearsal.save'> {
  return {
    'rehearsal.save': async ({ dossier }) => {
      const brand = fieldValue(dossier, 'brand') || fieldValue(dossier, 'unit')
      const path = await chooseTarget(window(), fileName(`${brand} 专家十分钟（内部演练）`, '.pdf'))
      if (path === null) return { wasSaved: false }
      // All rules and the composer: no start should wait for them.
      const { saveRehearsal } = await import('../../export/saveRehearsal.ts')
      const { localDate, openExportTools } = await import('../../export/exportTools.ts')
      const { printer, newWorker } = openExportTools()
      await saveRehearsal({
        dossier,
        print: printer.print,
        worker: newWorker(),
        path,
        today: localDate(new Date()),
      })
      return { wasSaved: true }
    },
  }
}

/** Not beside what is sent: the folder of documents, unless the user goes elsewhere. */
async function chooseTarget(window: BrowserWindow, name: string): Promise<string | null> {
  const { filePath, canceled } = await dialog.showSaveDialog(window, {
    title: '演练记录存到哪里',
    buttonLabel: '保存',
    defaultPath: join(app.getPath('documents'), name),
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  })
  return canceled || filePath === '' ? null : filePath
}
