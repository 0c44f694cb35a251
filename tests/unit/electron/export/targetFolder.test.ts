import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { AppError } from '#shared/failure'
import { refuseTarget } from '../../../../electron/export/refuseTarget.ts'
import {
  freeStem,
  makeTarget,
  roomFor,
  runFolder,
} from '../../../../electron/export/targetFolder.ts'

const newFolder = () => mkdtemp(join(tmpdir(), 'target-'))

test('takes a name that is free in all three forms', async () => {
  const folder = await newFolder()
  await writeFile(join(folder, '申报材料.ZIP'), '')
  await writeFile(join(folder, '申报材料（2）.pdf.part'), '')

  expect(await freeStem(folder, '申报材料')).toBe('申报材料（3）')
  expect(await freeStem(folder, '实施方案')).toBe('实施方案')
})

test('says which folder it was that cannot be made', async () => {
  const file = join(await newFolder(), '文件')
  await writeFile(file, '')

  const refusal = await makeTarget(join(file, '导出')).catch(error => error)

  expect(refusal).toBeInstanceOf(AppError)
  expect(refusal.failure).toEqual({ code: 'folder.gone', subject: '导出' })
})

test('calls a full disk by its name, whatever wrote to it', () => {
  const full = Object.assign(new Error('no space'), { code: 'ENOSPC' })

  expect(refuseTarget(full)).toMatchObject({ failure: { code: 'disk.full' } })
})

test('leaves a fault of the program what it is', () => {
  const bug = new TypeError('undefined is not a function')

  expect(refuseTarget(bug)).toBe(bug)
})

const megabyte = 1024 ** 2

test('asks for room for all that lies in the folder at once', () => {
  const text = { pictures: 0, pdfs: 0, originals: 0, limit: 20 * megabyte, withPrintCopy: false }
  const own = roomFor(text)
  const more = (load: Partial<typeof text>) => (roomFor({ ...text, ...load }) - own) / megabyte

  // In Word, in PDF, in the package both, and the PDF's once more for the next export.
  expect(more({ pictures: 4 * megabyte })).toBe(20)
  expect(more({ pdfs: 4 * megabyte })).toBe(12)
  expect(more({ originals: 4 * megabyte })).toBe(4)
  expect(more({ pictures: 4 * megabyte, withPrintCopy: true })).toBe(24)
})

test('asks for more where it goes out in several mails', () => {
  const load = { pictures: 0, pdfs: 100 * megabyte, originals: 0, withPrintCopy: false }
  const inOne = roomFor({ ...load, limit: 200 * megabyte })
  const inMany = roomFor({ ...load, limit: 20 * megabyte })

  // The whole once more, and twice a mail while it is packed.
  expect((inMany - inOne) / megabyte).toBe(140)
})

test('gives every run a folder of its own, named by day and time', () => {
  const folder = runFolder('/档案', new Date(2026, 10, 3, 9, 5, 7))

  expect(folder).toBe(join('/档案', '导出', '2026年11月3日 09时05分07秒'))
})
