import { join } from 'node:path'
import { app } from 'electron'
import { type KnownFolders, readablePlace } from './readablePlace.ts'

/** Innermost first: the documents lie inside the home folder. */
function knownFolders(): KnownFolders {
  return [
    { name: '示例', path: sampleHome() },
    { name: '文档', path: app.getPath('documents') },
    { name: '桌面', path: app.getPath('desktop') },
    { name: '下载', path: app.getPath('downloads') },
    { name: '个人文件夹', path: app.getPath('home') },
  ]
}

export function placeOf(path: string): string {
  return readablePlace(path, knownFolders())
}

/** Where new dossiers go unless the user says otherwise. */
export function dossierHome(): string {
  return join(app.getPath('documents'), '服务品牌档案')
}

/** Each version of the program brings its own sample. */
export function sampleHome(): string {
  return join(app.getPath('userData'), 'sample', app.getVersion())
}
