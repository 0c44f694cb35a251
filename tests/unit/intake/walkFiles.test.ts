import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { walkFiles } from '../../../electron/intake/walkFiles.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'walk-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const never = new AbortController().signal
const file = (...path: readonly string[]) => {
  mkdirSync(join(root, ...path.slice(0, -1)), { recursive: true })
  writeFileSync(join(root, ...path), 'x')
}
const namesIn = async (...paths: readonly string[]) =>
  (await walkFiles(paths, never)).files.map(({ name }) => name)

test('files come in the order of a folder window, folders with what is inside', async () => {
  file('照片10.jpg')
  file('照片2.jpg')
  file('乙', '承诺.pdf')

  expect(await namesIn(root)).toEqual(['承诺.pdf', '照片2.jpg', '照片10.jpg'])
})

test('what the system leaves behind is no evidence', async () => {
  for (const name of ['Thumbs.db', 'desktop.ini', '.DS_Store', '~$方案.docx', '方案.docx'])
    file(name)
  file('__MACOSX', 'a.jpg')

  expect(await namesIn(root)).toEqual(['方案.docx'])
})

test('links are skipped and counted, wherever they lead', async () => {
  file('甲', '照片.jpg')
  symlinkSync(root, join(root, '甲', '回到上层'))
  symlinkSync('/etc', join(root, '别处'))
  symlinkSync(join(root, '甲', '照片.jpg'), join(root, '照片快捷方式.jpg'))

  const walk = await walkFiles([root], never)

  expect(walk.files.map(({ name }) => name)).toEqual(['照片.jpg'])
  expect(walk.skippedLinks).toBe(3)
})

test('what has vanished since it was chosen is said by name', async () => {
  const walk = await walkFiles([join(root, '没有.jpg')], never)

  expect(walk.refused).toEqual([{ code: 'file.missing', subject: '没有.jpg' }])
})

test('too many files are refused before anything is read', async () => {
  for (const name of ['1', '2', '3', '4']) file(name)

  await expect(walkFiles([root], never, { maxFiles: 3, maxDepth: 40 })).rejects.toMatchObject({
    failure: { code: 'folder.tooMany' },
  })
})

test('a folder too many levels deep is refused', async () => {
  file(...Array.from({ length: 60 }, () => '层'), 'a.jpg')

  await expect(walkFiles([root], never)).rejects.toMatchObject({
    failure: { code: 'folder.tooMany' },
  })
})

test('counting ends when the user cancels', async () => {
  file('a.jpg')

  await expect(walkFiles([root], AbortSignal.abort())).rejects.toMatchObject({
    failure: { code: 'cancelled' },
  })
})
