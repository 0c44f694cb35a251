import { expect, test } from 'vitest'
import { verdictText } from '#shared/domain/verdict'
import { proof } from '../../../../electron/export/proof.ts'
import { verificationText } from '../../../../electron/export/verification.ts'

const files = [{ name: '申报材料.pdf', bytes: 2048, sha256: 'a'.repeat(64), pages: 12 }]
const report = (...proofs: Parameters<typeof verificationText>[0]['proofs']) =>
  verificationText({ title: '申报材料', date: '2026-11-03', files, proofs })

test('adds up by kind what was proved of Word and of PDF', () => {
  const proofs = [
    proof('files', '申报材料 材料包', [null, null]),
    proof('links', '申报材料 PDF 链接', [null, null]),
    proof('links', '申报材料 Word 链接', [null]),
  ]

  expect(verdictText(proofs)).toBe('链接 3/3，文件 2/2 通过')
  expect(report(...proofs)).toContain('结论：链接 3/3，文件 2/2 通过。\r\n')
})

test('names each fault with its place and says what to do', () => {
  const text = report(proof('glyphs', '申报材料 PDF 字形', [null, '第 5 页有 1 个字印不出来。']))

  expect(text).toContain('结论：有没有通过的项目，先不要报送。')
  expect(text).toContain('· 申报材料 PDF 字形：第 5 页有 1 个字印不出来。\r\n　怎么办：')
})

test('tells what the reader cannot see on the pages', () => {
  const proofs = [proof('pages', '申报材料 PDF 页码', [null])]
  const notes = ['证明材料1-3“宣传片”是音像资料，不能印成页面。']
  const given = { title: '申报材料', date: '2026-11-03', files, proofs, notes }

  expect(verificationText(given)).toContain(`说明\r\n· ${notes[0]}\r\n`)
  expect(report(...proofs)).not.toContain('说明\r\n')
})

test('carries the checksum of every file, and nothing of the moment', () => {
  const text = report(proof('pages', '申报材料 PDF 页码', [null]))

  expect(text).toContain(`· 申报材料.pdf\r\n　大小：1 KB`.replace('1 KB', '2 KB'))
  expect(text).toContain(`SHA-256：${'a'.repeat(64)}`)
  expect(text).toBe(report(proof('pages', '申报材料 PDF 页码', [null])))
})
