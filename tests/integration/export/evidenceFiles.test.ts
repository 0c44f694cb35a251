import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { beforeAll, expect, test } from 'vitest'
import type { ExportResult } from '../../../electron/export/exportDossier.ts'
import { withSidewaysExif } from '../../../electron/sample/exif.ts'
import { dossierCreator } from '../../../electron/storage/createDossierFolder.ts'
import { realWorld } from '../../../electron/storage/realWorld.ts'
import { aDossier, anOriginal, aPicture } from '../../builders/aDossier.ts'
import { newFolder, runApp, squeezed, tool } from './demo.ts'

const fixture = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../fixtures/recordings', name))

/** Silence of eight bits at 8 kHz. */
function aSound(seconds: number): Buffer {
  const head = Buffer.from(`RIFF____WAVEfmt ${'_'.repeat(20)}data____`, 'latin1')
  const samples = Buffer.alloc(8000 * seconds, 128)
  head.writeUInt32LE(head.length - 8 + samples.length, 4)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(8000, 24)
  head.writeUInt32LE(8000, 28)
  head.writeUInt16LE(1, 32)
  head.writeUInt16LE(8, 34)
  head.writeUInt32LE(samples.length, 40)
  return Buffer.concat([head, samples])
}

const film = fixture('film.mp4')
const files: readonly (readonly [name: string, extension: string, bytes: Buffer])[] = [
  ['宣传片', 'mp4', film],
  ['监控片段', 'webm', fixture('film.webm')],
  ['热线录音', 'wav', aSound(3)],
  ['传坏的片子', 'mp4', Buffer.concat([film.subarray(0, 900), randomBytes(4000)])],
  ['老格式', 'wmv', randomBytes(3000)],
]

/** One page of small print as a scan in black and white, and as a picture that was saved poorly: upright, turned, with colours of its own. */
function pictures(): readonly (readonly [title: string, extension: 'png' | 'jpg', Buffer])[] {
  const target = newFolder()
  const page = join(target, 'page.pdf')
  writeFileSync(page, smallPrint)
  const of = (name: string) => readFileSync(join(target, name))
  tool('pdftoppm', '-r', '145', '-mono', '-png', '-singlefile', page, join(target, 'a'))
  tool(
    'pdftoppm',
    '-r',
    '145',
    '-jpeg',
    '-jpegopt',
    'quality=30',
    '-singlefile',
    page,
    join(target, 'a'),
  )
  const jpeg = of('a.jpg')
  const profile = Buffer.from('\xff\xe2\0\x14ICC_PROFILE\0\x01\x01abcd', 'latin1')
  return [
    ['黑白扫描件', 'png', of('a.png')],
    ['存得小的扫描件', 'jpg', jpeg],
    ['横着拍的', 'jpg', Buffer.from(withSidewaysExif(jpeg))],
    ['带颜色说明的', 'jpg', Buffer.concat([jpeg.subarray(0, 2), profile, jpeg.subarray(2)])],
  ]
}
let smallPrint: Uint8Array

const folder = newFolder()
let pdf = ''
let report: ExportResult

beforeAll(async () => {
  const page = await PDFDocument.create()
  const font = await page.embedFont('Helvetica')
  const sheet = page.addPage([595, 842])
  for (let line = 0; line < 60; line += 1) {
    const text = `${line} the quick brown fox jumps over the lazy dog and back again`
    sheet.drawText(text, { x: 50, y: 790 - line * 12, size: 9, font })
  }
  smallPrint = await page.save()
  const dossier = join(newFolder(), '档案')
  const opened = await dossierCreator(realWorld('test', newFolder()))(dossier, aDossier())
  const evidence = []
  for (const [title, extension, bytes] of files) {
    const { hash } = await opened.blobs.put({ bytes }, extension)
    const item = anOriginal('c1-r1', { id: title, hash, bytes: bytes.length, title })
    const file = { kind: 'original', extension, why: 'media', hash, bytes: bytes.length } as const
    evidence.push({ ...item, file: { ...file, name: `${title}.${extension}` } })
  }
  for (const [title, extension, bytes] of pictures()) {
    const { hash } = await opened.blobs.put({ bytes }, extension)
    const item = aPicture('c1-r2', { id: title, hash, bytes: bytes.length, title })
    const file = { ...item.file, kind: 'image', extension, width: 1200, height: 1697 } as const
    evidence.push({ ...item, file })
  }
  await opened.save(aDossier({ evidence }))
  await opened.close()
  const run = await runApp('--headless-job=export', `--dossier=${dossier}`, `--out=${folder}`)
  if (run.code !== 0) throw new Error(run.stderr)
  report = JSON.parse(run.stdout)
  const name = report.deliverables
    .find(({ id }) => id === 'submission')
    ?.files.find(file => file.name.endsWith('.pdf'))?.name
  pdf = join(folder, name ?? '')
})

/** Words on the sheet of a piece, and its page. */
function sheetOf(title: string) {
  const pages = tool('pdftotext', pdf, '-').split('\f').map(squeezed)
  const page = pages.findLastIndex(text => text.includes(title))
  return { page: page + 1, text: pages[page] ?? '' }
}

/** Mean brightness, 0–255, of the pictures on a page; null when there are none. */
function brightness(page: number): number | null {
  const target = newFolder()
  tool('pdfimages', '-f', String(page), '-l', String(page), pdf, join(target, 'p'))
  const [name] = readdirSync(target)
  if (name === undefined) return null
  const pixels = readFileSync(join(target, name)).subarray(20)
  return pixels.reduce((sum, value) => sum + value, 0) / pixels.length
}

test.each(['宣传片', '监控片段'])(
  'a film says how long it is and shows a picture that is not black: %s',
  title => {
    const { page, text } = sheetOf(title)

    expect(text).toMatch(/本件为录像,时长[23]秒,画面160×90,原件随材料包另附。/)
    expect(brightness(page)).toBeGreaterThan(60)
  },
)

test('a sound says how long it is', () => {
  const { page, text } = sheetOf('热线录音')

  expect(text).toContain('本件为录音,时长3秒,')
  expect(brightness(page)).toBeNull()
})

test.each(['传坏的片子', '老格式'])('what cannot be played has a sheet all the same: %s', title => {
  const { page, text } = sheetOf(title)

  expect(text).toMatch(/本件为(音像资料|录像)/)
  expect(text).toContain(`文件:${title}.`)
  expect(brightness(page)).toBeNull()
})

test('no picture weighs more than the file it is made of, whatever kind of file', () => {
  const submission = report.deliverables.find(({ id }) => id === 'submission')
  const items = submission?.packed?.items.filter(({ before }) => before !== null) ?? []
  const shown = items.filter(({ form }) => form === 'picture')

  expect(shown.map(({ title }) => title)).toEqual(
    expect.arrayContaining(['黑白扫描件', '横着拍的']),
  )
  // Once in Word, once in PDF.
  const grown = shown.filter(({ before, after }) => after > 2 * (before ?? 0))
  expect(grown.map(({ title, before, after }) => [title, before, after])).toEqual([])
  // In both as what it is: the scan in black and white as PNG, the three others as JPEG, beside the two films.
  const media = tool('unzip', '-Z1', pdf.replace(/pdf$/, 'docx')).match(/word\/media\/.*/g) ?? []
  expect(media.map(name => name.replace(/.*\./, '')).sort()).toEqual([
    ...Array(5).fill('jpg'),
    'png',
  ])
  expect(tool('pdfimages', '-list', pdf)).toMatch(/ image\s+1\d\d\d\s.*\simage\s/)
})

test('everything is proved, and each original is in the package', () => {
  expect(report.proofs.flatMap(({ faults }) => faults)).toEqual([])
  const names = tool('unzip', '-Z1', pdf.replace(/\.pdf$/, '.zip')).split('\n')
  expect(names.filter(name => /\.(mp4|webm|wav|wmv)$/.test(name)).length).toBe(files.length)
})
