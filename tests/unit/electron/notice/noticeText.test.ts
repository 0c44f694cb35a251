import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { noticeText } from '../../../../electron/notice/noticeText.ts'

const folder = mkdtempSync(join(tmpdir(), 'notice-'))

function read(name: string, bytes: Uint8Array | string, pdf = '第一页\n\f') {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return noticeText(path, {
    decoder: { pdfText: async () => pdf },
    docxText: async () => 'Word 里的话',
    signal: new AbortController().signal,
  })
}

test('the first bytes say what a file is, not its name', async () => {
  expect(await read('通知.txt', '%PDF-1.7 …')).toBe('第一页\n\f')
  expect(await read('通知.docx', 'PK\u0003\u0004')).toBe('Word 里的话')
  expect(await read('通知.pdf', '其实是文字。')).toBe('其实是文字。')
})

test.each([
  ['扫描.pdf', '%PDF-1.4', 'notice.noText'],
  ['旧.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'notice.wrongKind'],
  ['表.xlsx', 'PK\u0003\u0004', 'notice.wrongKind'],
  ['空.txt', '', 'file.empty'],
  ['白.txt', ' \n ', 'notice.noText'],
  ['大.txt', new Uint8Array(20_000_001).fill(0x61), 'notice.tooLarge'],
] as const)('%s is refused by name', async (name, bytes, code) => {
  await expect(read(name, bytes, '')).rejects.toMatchObject({ failure: { code, subject: name } })
})

test('a file that is gone is said to be gone', async () => {
  const path = join(folder, '没有.txt')
  const tools = {
    decoder: { pdfText: async () => '' },
    docxText: async () => '',
    signal: new AbortController().signal,
  }

  await expect(noticeText(path, tools)).rejects.toMatchObject({ failure: { code: 'file.missing' } })
})
