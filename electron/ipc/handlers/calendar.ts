import { basename, join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { toCalendar } from '#shared/domain/calendar'
import { fieldValue } from '#shared/domain/requirements'
import { fileName } from '#shared/lib/fileName'
import type { HandlersFor } from '../../desk.ts'
import { writeReplacing } from '../../export/writeReplacing.ts'

export function calendarHandlers(window: () => BrowserWindow): HandlersFor<'calendar.save'> {
  return {
    'calendar.save': async ({ dossier }) => {
      const brand = fieldValue(dossier, 'brand') || fieldValue(dossier, 'unit')
      const path = await chooseTarget(window(), fileName(`${brand} ${dossier.year}年日程`, '.ics'))
      if (path === null) return { wasSaved: false }
      const text = toCalendar(dossier, new Date().toISOString())
      await writeReplacing(path, text, basename(path))
      return { wasSaved: true }
    },
  }
}

async function chooseTarget(window: BrowserWindow, name: string): Promise<string | null> {
  const { filePath, canceled } = await dialog.showSaveDialog(window, {
    title: '日历存到哪里',
    buttonLabel: '保存',
    defaultPath: join(app.getPath('documents'), name),
    filters: [{ name: '日历', extensions: ['ics'] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  })
  return canceled || filePath === '' ? null : filePath
}
