import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { takeInFor } from '#shared/domain/takeIn'
import { ImportReport } from '#shared/ipc/opened'
import { Dossier } from '#shared/schema/dossier'
import type { BlobStore, Progress } from '../../../electron/desk.ts'
import { importEvidence } from '../../../electron/intake/importEvidence.ts'
import { makeBlobStore } from '../../../electron/storage/blobStore.ts'
import { realFsx } from '../../../electron/storage/fsx.ts'
import { aDossier } from '../../builders/aDossier.ts'
import { aJpegFile, aPdfFile, aPngFile, encrypted } from '../../builders/evidenceFiles.ts'
import { plainDecoder } from '../../builders/plainDecoder.ts'

let root = ''
let given = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'intake-'))
  given = join(root, '材料')
  mkdirSync(given)
  mkdirSync(join(root, '档案', 'evidence'), { recursive: true })
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const store = () => makeBlobStore(realFsx, join(root, '档案'), false)
const put = (name: string, content: Uint8Array | string) =>
  writeFileSync(join(given, name), content)

type Options = {
  signal?: AbortSignal
  progress?: Progress
  known?: ReadonlySet<string>
  blobs?: BlobStore
}
async function take({ signal, progress, known, blobs }: Options = {}): Promise<ImportReport> {
  const report = await importEvidence({
    intake: { blobs: blobs ?? store(), decoder: plainDecoder },
    paths: [given],
    known: known ?? new Set(),
    signal: signal ?? new AbortController().signal,
    progress: progress ?? (() => {}),
  })
  // Whatever came in, the window must be able to take it and the dossier to keep it.
  ImportReport.parse(report)
  let next = 0
  Dossier.parse(takeInFor(aDossier(), null, report, () => `new-${next++}`))
  return report
}

/** How one file came in: “pdf pdf 3”, or the code of the refusal. */
async function outcomeOf(name: string, content: Uint8Array | string): Promise<string> {
  put(name, content)
  const { added, refused } = await take()
  const file = added[0]?.file
  if (!file) return refused[0]?.code ?? 'nothing'
  const detail = file.kind === 'pdf' ? file.pages : file.kind === 'image' ? file.width : file.why
  return `${file.kind} ${file.extension} ${detail}`
}

describe('a file is taken for what it is', () => {
  test('a PDF that is called .jpg comes in as a PDF and keeps its name', async () => {
    put('获奖证书.jpg', await aPdfFile(3))

    const { added } = await take()

    expect(added).toMatchObject([
      {
        title: '获奖证书',
        file: { kind: 'pdf', extension: 'pdf', pages: 3, name: '获奖证书.jpg' },
      },
    ])
  })

  test('a photo with an upper-case extension comes in as a photo', async () => {
    expect(await outcomeOf('抢修.JPG', aJpegFile())).toBe('image jpg 1')
  })

  test('a photo that was cut off in transfer is kept, and said to be damaged', async () => {
    expect(await outcomeOf('抢修.jpg', aJpegFile().subarray(0, 120))).toBe('original jpg damaged')
  })

  test('a picture of 100,000 × 100,000 pixels is kept without being decoded', async () => {
    expect(await outcomeOf('大图.png', aPngFile(100_000, 100_000))).toBe('original png damaged')
  })

  test('a PDF with a password is kept, and said to have one', async () => {
    const path = join(root, 'locked.pdf')
    writeFileSync(path, await aPdfFile())
    encrypted(path)

    expect(await outcomeOf('通报.pdf', readFileSync(path))).toBe('original pdf encrypted')
  })

  test('a PDF that was cut off is kept, and said to be damaged', async () => {
    expect(await outcomeOf('通报.pdf', (await aPdfFile()).subarray(0, 60))).toBe(
      'original pdf damaged',
    )
  })

  test.each([
    ['空.jpg', '', 'file.empty'],
    ['合同.pdf', 'MZ\x90\0 this is a program', 'file.executable'],
    ['setup.exe', 'x', 'file.executable'],
    ['通知.pdf.lnk', 'x', 'file.executable'],
    ['录音.mp3', 'ID3\x03\0\0', 'original mp3 media'],
    ['网页.html', '<script>alert(1)</script>', 'original html other'],
  ])('%s', async (name, content, outcome) => {
    expect(await outcomeOf(name, content)).toBe(outcome)
  })

  test('more than 500 MB is refused without being read', async () => {
    put('录像.mp4', '')
    truncateSync(join(given, '录像.mp4'), 501 * 1024 * 1024)

    const { refused } = await take()

    expect(refused).toEqual([{ code: 'file.tooLarge', subject: '录像.mp4' }])
  })
})

test('a full disk says of every file that it did not come in', async () => {
  for (const name of ['一.mp3', '二.mp3', '三.mp3', '四.mp3']) put(name, `ID3${name}`)
  const blobs = makeBlobStore({ ...realFsx, freeBytes: async () => 0 }, join(root, '档案'), false)

  const { added, refused } = await take({ blobs })

  expect(added).toEqual([])
  expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['disk.full']))
  expect(refused.map(({ subject }) => subject).toSorted()).toEqual(
    ['一.mp3', '二.mp3', '三.mp3', '四.mp3'].toSorted(),
  )
})

test('a file too large for what is left of the disk does not stop the smaller ones', async () => {
  put('一.mp3', `ID3${'一'.repeat(2 ** 20)}`)
  put('二.mp3', 'ID3二')
  const room = 201 * 1024 * 1024
  const blobs = makeBlobStore(
    { ...realFsx, freeBytes: async () => room },
    join(root, '档案'),
    false,
  )

  const { added, refused } = await take({ blobs })

  expect(added.map(({ file }) => file.name)).toEqual(['二.mp3'])
  expect(refused).toEqual([{ code: 'disk.full', subject: '一.mp3' }])
})

describe('names', () => {
  test.each([
    'a<b>.png',
    'con.png',
    '问号？冒号：.png',
    '𬭎䶮.png',
    `${'名'.repeat(80)}.png`,
    '. .png',
  ])('%j stays as its owner wrote it', async name => {
    put(name, aPngFile())

    const { added, refused } = await take()

    // A name that begins with a dot is a hidden file, which nobody chose.
    if (name.startsWith('.')) expect(added).toEqual([])
    else expect(added.map(({ file }) => file.name)).toEqual([name])
    expect(refused).toEqual([])
  })

  test('two hundred characters come in', async () => {
    const name = `${'a'.repeat(200)}.png`
    put(name, aPngFile())

    expect((await take()).added.map(({ file }) => file.name)).toEqual([name])
  })
})

describe('folders', () => {
  test('links, loops and pipes are skipped and counted, nothing from outside comes in', async () => {
    put('证书.png', aPngFile())
    writeFileSync(join(root, '外面.png'), aPngFile(4, 3, 9))
    symlinkSync(given, join(given, '循环'))
    symlinkSync(join(root, '外面.png'), join(given, '外面.png'))
    execFileSync('mkfifo', [join(given, '管道')])

    const report = await take()

    expect(report.added.map(({ file }) => file.name)).toEqual(['证书.png'])
    expect(report.skippedLinks).toBe(3)
  })

  test('the order of the folder is kept, though several files are read at once', async () => {
    for (let number = 1; number <= 12; number += 1) {
      put(`照片${number}.png`, aPngFile(4, 3, number))
    }

    const { added } = await take()

    expect(added.map(({ title }) => title)).toEqual(
      Array.from({ length: 12 }, (_, index) => `照片${index + 1}`),
    )
  })

  test.skipIf(process.getuid?.() === 0)('what may not be read is said by name', async () => {
    put('保密.png', aPngFile())
    chmodSync(join(given, '保密.png'), 0)

    expect((await take()).refused).toEqual([{ code: 'file.unreadable', subject: '保密.png' }])
  })
})

describe('the same content', () => {
  test('comes in once, under its first name', async () => {
    put('a 证书.png', aPngFile())
    put('b 证书 - 副本.png', aPngFile())

    const { added, known } = await take()

    expect(added.map(({ file }) => file.name)).toEqual(['a 证书.png'])
    expect(known.map(({ name }) => name)).toEqual(['b 证书 - 副本.png'])
  })

  test('is recognised when the dossier has it already', async () => {
    put('证书.png', aPngFile())
    const first = await take()
    const hashes = new Set(first.added.map(({ file }) => file.hash))

    const again = await take({ known: hashes })

    expect(again.added).toEqual([])
    expect(again.known).toHaveLength(1)
  })

  test('comes in again after it was removed', async () => {
    put('证书.png', aPngFile())
    await take()

    expect((await take()).added).toHaveLength(1)
  })
})

describe('the end', () => {
  test('the originals are as they were, and the copies are the same to the byte', async () => {
    const content = await aPdfFile(2)
    put('证书.pdf', content)

    const { added } = await take()
    const copy = await store().pathOf(added[0]?.file.hash ?? '')

    expect(readFileSync(join(given, '证书.pdf')).equals(content)).toBe(true)
    expect(readFileSync(copy ?? '').equals(content)).toBe(true)
  })

  test('what came in before the user cancelled stays in', async () => {
    for (let number = 1; number <= 20; number += 1) {
      put(`${number}号.png`, aPngFile(4, 3, number))
    }
    const stop = new AbortController()
    const progress: Progress = (_step, done) => {
      if (done === 5) stop.abort()
    }

    const report = await take({ signal: stop.signal, progress })

    expect(report.wasCancelled).toBe(true)
    expect(report.added.length).toBeGreaterThanOrEqual(5)
    expect(report.added.length).toBeLessThan(20)
    expect(report.refused).toEqual([])
  })

  test('one bad file does not stop the others', async () => {
    put('1 空.png', '')
    put('2 证书.png', aPngFile())
    put('3 程序.exe', 'MZ')

    const { added, refused } = await take()

    expect(added.map(({ title }) => title)).toEqual(['证书'])
    expect(refused.map(({ code }) => code)).toEqual(['file.empty', 'file.executable'])
  })
})
