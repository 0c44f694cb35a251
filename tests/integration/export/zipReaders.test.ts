import { mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { openPromise } from 'yauzl'
import { bytesOf } from '../../../electron/export/verifyZip.ts'
import { addToZip, writeZip } from '../../../electron/export/writeZip.ts'
import { archiveEnd, centralHeader, localHeader } from '../../../electron/export/zipHeaders.ts'
import { tool } from './demo.ts'

const folder = mkdtempSync(join(tmpdir(), 'readers-'))
const at = (name: string) => join(folder, name)
const date = '2026-11-03'

/** GBK has the first three; the last three must be UTF-8. */
const names = [
  'index.html',
  '城市照明处申报材料.docx',
  '证明材料/1-1 表彰决定（“先进”）：原件＂1＂.pdf',
  '证明材料/1-2 周䶮的证书.jpg',
  '证明材料/1-3 陈誠 ǹ.jpg',
  '证明材料/1-4 😀.jpg',
]
const all = [...names, '清单.txt']

beforeAll(async () => {
  const files = names.map(name => ({ name, text: `内容：${name}` }))
  const out = at('包.zip')
  // As in an export: the originals lie in front of what is listed before them.
  const begun = await addToZip({ out, date, files: files.slice(2), at: 0 })
  await writeZip({ out, title: '材料', date, files: files.slice(0, 2), begun }, () => {})
})

function filesIn(target: string): readonly string[] {
  const found = readdirSync(target, { recursive: true, encoding: 'utf8' })
  return found.filter(name => statSync(join(target, name)).isFile()).sort()
}

test('unzip gives every file its name', () => {
  tool('unzip', '-q', at('包.zip'), '-d', at('unzip'))
  expect(filesIn(at('unzip'))).toEqual([...all].sort())
})

test('7-Zip gives every file its name, and finds nothing wrong', () => {
  expect(tool('7z', 'x', `-o${at('seven')}`, at('包.zip'))).toContain('Everything is Ok')
  expect(filesIn(at('seven'))).toEqual([...all].sort())
})

/** As programs do that know nothing but the code page of the computer. */
const gbkReader = `
import sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as archive:
    assert archive.testzip() is None
    for entry in archive.infolist():
        name = entry.orig_filename
        sys.stdout.buffer.write((name if entry.flag_bits & 0x800 else name.encode('cp437').decode('gbk')).encode() + b'\\n')
`

test('a program that takes names for GBK reads them too', () => {
  expect(tool('python3', '-c', gbkReader, at('包.zip')).trim().split('\n')).toEqual(all)
})

/** Five gigabytes of nothing, which take no room on the disk, and a file behind them. */
async function hugeArchive(path: string): Promise<void> {
  const words = Buffer.from('在四个 GB 之后')
  const big = { name: '录像.mp4', size: 5 * 1024 ** 3, crc: 0, offset: 0 }
  const bigHeader = localHeader(big, date)
  const small = {
    name: '说明.txt',
    size: words.length,
    crc: crc32(words),
    offset: bigHeader.length + big.size,
  }
  const smallHeader = localHeader(small, date)
  const start = small.offset + smallHeader.length + words.length
  const central = Buffer.concat([big, small].map(entry => centralHeader(entry, date)))
  const file = await open(path, 'wx')
  await file.write(bigHeader, 0, bigHeader.length, 0)
  const rest = Buffer.concat([smallHeader, words, central, archiveEnd(2, start, central.length)])
  await file.write(rest, 0, rest.length, small.offset)
  await file.close()
}

test('a package above 4 GB is read by unzip, 7-Zip, Python and ourselves', async () => {
  const path = at('huge.zip')
  await hugeArchive(path)

  expect(tool('unzip', '-p', path, '说明.txt')).toBe('在四个 GB 之后')
  expect(tool('7z', 'l', path)).toMatch(/5368709120 +5368709120 +录像\.mp4/)
  const script =
    "import sys, zipfile; a = zipfile.ZipFile(sys.argv[1]); i = a.infolist(); sys.stdout.buffer.write(b'%d ' % i[0].file_size + a.read(i[1]))"
  expect(tool('python3', '-c', script, path)).toBe('5368709120 在四个 GB 之后')
  const zip = await openPromise(path, { lazyEntries: true, strictFileNames: true })
  const read: [string, number][] = []
  for await (const entry of zip.eachEntry()) {
    read.push([entry.fileName, entry.uncompressedSize])
    if (entry.fileName === '说明.txt') {
      expect((await bytesOf(zip, entry)).toString()).toBe('在四个 GB 之后')
    }
  }
  expect(read).toEqual([
    ['录像.mp4', 5 * 1024 ** 3],
    ['说明.txt', 19],
  ])
})

test('a file that changes while it is packed stops the work', async () => {
  writeFileSync(at('a'), 'x')
  const missing = { name: 'b', path: at('nowhere') }
  const files = [{ name: 'a', path: at('a') }, missing]

  await expect(writeZip({ out: at('b.zip'), title: '', date, files }, () => {})).rejects.toThrow()
})
