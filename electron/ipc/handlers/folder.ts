import { type BrowserWindow, dialog } from 'electron'
import type { HandlersFor, Handles } from '../../desk.ts'
import { placeOf } from '../../system/knownFolders.ts'

const titles = {
  dossier: '把新档案放在哪个文件夹里',
  export: '导出到哪个文件夹',
  copy: '写入哪个 U 盘或文件夹',
} as const

export function folderHandlers(
  window: () => BrowserWindow,
  handles: Handles,
): HandlersFor<'folder.choose'> {
  return {
    'folder.choose': async ({ purpose }) => {
      const path = await chooseFolder(window(), titles[purpose])
      return path === null ? null : { handle: handles.give(path), place: placeOf(path) }
    },
  }
}

/** Null when the user thought better of it. */
export async function chooseFolder(
  window: BrowserWindow,
  title: string,
  buttonLabel = '选择此文件夹',
): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title,
    buttonLabel,
    properties: ['openDirectory', 'createDirectory'],
  })
  return filePaths[0] ?? null
}
