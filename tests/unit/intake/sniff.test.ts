import { describe, expect, test } from 'vitest'
import { headBytes, type Sniffed, sniff } from '../../../electron/intake/sniff.ts'

const bytes = (text: string) => Buffer.from(text.padEnd(64, '\0'), 'latin1')

const jpeg = bytes('\xff\xd8\xff\xe0\0\x10JFIF\0')
const pdf = bytes('%PDF-1.7\n')
const zip = bytes('PK\x03\x04')
const compound = bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')
const program = bytes('MZ\x90\0')

const table: readonly (readonly [string, Uint8Array, string, Sniffed])[] = [
  ['a photo', jpeg, '照片.jpg', { kind: 'image', extension: 'jpg' }],
  ['an upper-case extension', jpeg, '照片.JPG', { kind: 'image', extension: 'jpg' }],
  ['a photo without an extension', jpeg, '照片', { kind: 'image', extension: 'jpg' }],
  ['a photo that is called a PDF', jpeg, '证书.pdf', { kind: 'image', extension: 'jpg' }],
  ['a PDF that is called a photo', pdf, '证书.jpg', { kind: 'pdf' }],
  ['a PDF behind the bytes of a scanner', bytes('junk\n%PDF-1.4'), 'scan.PDF', { kind: 'pdf' }],
  ['a PNG', bytes('\x89PNG\r\n\x1a\n'), 'a.png', { kind: 'image', extension: 'png' }],
  ['a WebP', bytes('RIFF\x10\0\0\0WEBPVP8 '), 'a.webp', { kind: 'image', extension: 'webp' }],
  ['a GIF', bytes('GIF89a'), 'a.gif', { kind: 'image', extension: 'gif' }],
  ['a Word file', zip, '台账.docx', office('docx')],
  ['an old Excel file', compound, '台账.xls', office('xls')],
  ['a WPS file', compound, '方案.wps', office('wps')],
  ['plain text', bytes('说明'), '说明.txt', office('txt')],
  ['an archive', zip, '材料.zip', { kind: 'original', extension: 'zip', why: 'other' }],
  ['a recording', bytes('ID3\x03\0'), '录音.mp3', media('mp3')],
  ['an iPhone photo', bytes('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), 'IMG_1.HEIC', other('heic')],
  ['words that are called a photo', bytes('hello'), 'a.jpg', damaged('jpg')],
  ['nothing readable that is called a PDF', bytes('hello'), 'a.pdf', damaged('pdf')],
  ['a drawing with scripts in it', bytes('<svg onload="x">'), 'a.svg', other('svg')],
  ['a web page', bytes('<!doctype html>'), 'a.html', other('html')],
  ['a name without extension', bytes('x'), '说明', other('bin')],
  ['a strange extension', bytes('x'), 'a.测试', other('bin')],
]

test.each(table)('%s is taken for what it is', async (_what, head, name, expected) => {
  expect(await sniff(head, name)).toEqual(expected)
})

test('a TIFF is known even when its tags lie beyond the first part of the file', async () => {
  const head = Buffer.alloc(headBytes)
  head.write('II*\0', 'latin1')
  head.writeUInt32LE(120_000, 4)

  expect(await sniff(head, '扫描.tif')).toEqual({ kind: 'image', extension: 'tif' })
})

describe('what could run or lead elsewhere is refused', () => {
  const names = [
    ...'setup.exe run.bat a.cmd b.ps1 c.vbs d.js e.jse f.wsf g.hta h.scr i.msi j.lnk k.url'.split(
      ' ',
    ),
    ...'l.scf m.library-ms n.iso o.jar p.reg q.chm r.settingcontent-ms s.desktop t.sh'.split(' '),
    '通知.pdf.exe',
    '通知.EXE',
    '通知.exe. ',
    '通知.exe...',
    // U+202E lets this read as “通知exe.pdf” on the screen.
    '通知\u202efdp.exe',
    '通知.ex\u200be',
  ]

  test.each(names)('%j by its name', async name => {
    expect(await sniff(bytes('x'), name)).toEqual({ kind: 'executable' })
  })

  const heads = [
    ['Windows', program],
    ['Linux', bytes('\x7fELF\x02')],
    ['macOS', bytes('\xcf\xfa\xed\xfe')],
    ['script', bytes('#!/bin/sh\n')],
    ['shortcut', bytes('L\0\0\0\x01\x14\x02\0\0\0\0\0\xc0')],
  ] as const

  test.each(heads)('a %s program that is called a PDF', async (_system, head) => {
    expect(await sniff(head, '合同.pdf')).toEqual({ kind: 'executable' })
  })
})

function office(extension: string): Sniffed {
  return { kind: 'original', extension, why: 'office' }
}
function media(extension: string): Sniffed {
  return { kind: 'original', extension, why: 'media' }
}
function other(extension: string): Sniffed {
  return { kind: 'original', extension, why: 'other' }
}
function damaged(extension: string): Sniffed {
  return { kind: 'original', extension, why: 'damaged' }
}
