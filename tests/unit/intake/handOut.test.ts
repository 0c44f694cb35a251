import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  copyForOpening,
  handOutName,
  intactPath,
  saveCopy,
} from '../../../electron/intake/handOut.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hand-out-'))
  mkdirSync(join(root, 'copies'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const stored = (extension: string, content: string) => {
  const path = join(root, `blob.${extension}`)
  writeFileSync(path, Buffer.from(content, 'latin1'))
  return path
}

test.each([
  ['证书.pdf', 'pdf', '证书.pdf'],
  ['证书.PDF', 'pdf', '证书.pdf'],
  ['证书.jpg', 'pdf', '证书.pdf'],
  ['证书', 'pdf', '证书.pdf'],
  ['a<b>.jpg', 'jpg', 'a＜b＞.jpg'],
  ['第2.1节 说明', 'pdf', '第2.1节 说明.pdf'],
  ['../../etc/passwd', 'txt', '／..／etc／passwd.txt'],
  ['CON.pdf', 'pdf', '_CON.pdf'],
])('%s, a .%s file, leaves as %s', (name, extension, expected) => {
  expect(handOutName(name, `/blobs/x.${extension}`)).toBe(expected)
})

describe('opening', () => {
  test('hands out a copy that cannot be changed', async () => {
    const path = stored('pdf', '%PDF-1.7')

    const copy = await copyForOpening(path, '证书.jpg', join(root, 'copies'))

    expect(basename(copy)).toBe('证书.pdf')
    expect(readFileSync(copy, 'latin1')).toBe('%PDF-1.7')
    expect(statSync(copy).mode & 0o222).toBe(0)
  })

  test.each([
    ['docx', 'PK\x03\x04'],
    ['xls', '\xd0\xcf\x11\xe0'],
    ['wps', '\xd0\xcf\x11\xe0'],
    ['txt', 'words'],
    ['jpg', '\xff\xd8\xff\xe0'],
  ])('a .%s that is one is opened', async (extension, content) => {
    const copy = copyForOpening(stored(extension, content), 'a', join(root, 'copies'))

    await expect(copy).resolves.toContain('copies')
  })

  test.each([
    ['pdf', 'MZ\x90\0'],
    ['pdf', 'just words'],
    ['docx', '<html>'],
    ['doc', '{\\rtf1}'],
    ['jpg', '%PDF-1.7'],
    ['png', '\xff\xd8\xff\xe0'],
    ['txt', 'a\0b'],
    ['html', '<p>'],
    ['svg', '<svg>'],
    ['zip', 'PK\x03\x04'],
    ['docm', 'PK\x03\x04'],
    ['mp4', '\0\0\0\x18ftypmp42'],
  ])('a .%s that begins with %j is not', async (extension, content) => {
    const copy = copyForOpening(stored(extension, content), '某文件', join(root, 'copies'))

    await expect(copy).rejects.toMatchObject({ failure: { code: 'file.notOpenable' } })
  })
})

describe('the file behind the evidence', () => {
  test('that is gone is said by its own name', async () => {
    const blobs = { pathOf: async () => null, isIntact: async () => false }

    await expect(intactPath(blobs, 'x', '证书.pdf')).rejects.toMatchObject({
      failure: { code: 'evidence.missing', subject: '证书.pdf' },
    })
  })

  test('that has changed on the disk is not handed out', async () => {
    const blobs = { pathOf: async () => '/x', isIntact: async () => false }

    await expect(intactPath(blobs, 'x', '证书.pdf')).rejects.toMatchObject({
      failure: { code: 'evidence.altered' },
    })
  })
})

describe('saving', () => {
  test('leaves a whole file under its name and nothing else', async () => {
    const target = join(root, 'copies', '证书.pdf')

    await saveCopy(stored('pdf', '%PDF-1.7'), target, '证书.pdf')

    expect(readFileSync(target, 'latin1')).toBe('%PDF-1.7')
  })

  test('into a folder that is gone is said plainly', async () => {
    const saving = saveCopy(stored('pdf', '%PDF'), join(root, '没有', '证书.pdf'), '证书.pdf')

    await expect(saving).rejects.toMatchObject({ failure: { code: 'folder.gone' } })
  })
})
