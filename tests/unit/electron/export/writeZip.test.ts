import { randomUUID } from 'node:crypto'
import { closeSync, openSync } from 'node:fs'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { beforeEach, expect, test } from 'vitest'
import { openPromise } from 'yauzl'
import { checklist, type Listed, listedHashes } from '../../../../electron/export/checklist.ts'
import { verifyZip } from '../../../../electron/export/verifyZip.ts'
import { addToZip, sha256Of, writeZip } from '../../../../electron/export/writeZip.ts'
import { localHeader, type ZipEntry } from '../../../../electron/export/zipHeaders.ts'
import { readBack, readerOf, readHead } from '../../../../electron/export/zipReader.ts'

let folder: string
const at = (name: string) => join(folder, name)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zip-'))
  await writeFile(at('a'), '证书的内容')
  await writeFile(at('b'), Buffer.alloc(100_000, 7))
})

const write = (out: string) =>
  writeZip(
    {
      out: at(out),
      title: '城市照明处申报材料',
      date: '2026-11-03',
      files: [
        { path: at('a'), name: '申报材料.docx' },
        { path: at('b'), name: '证明材料/1-1 周䶮的证书：原件.jpg' },
      ],
    },
    () => {},
  )

test('packs every file under its name, and the list of them', async () => {
  await write('out.zip')

  expect(await namesIn('out.zip')).toEqual([
    '申报材料.docx',
    '证明材料/1-1 周䶮的证书：原件.jpg',
    '清单.txt',
  ])
})

async function namesIn(name: string): Promise<readonly string[]> {
  const zip = await openPromise(at(name), { lazyEntries: true, strictFileNames: true })
  const names: string[] = []
  for await (const entry of zip.eachEntry()) names.push(entry.fileName)
  return names
}

test('lists what was packed in front behind all the rest, and is proved like any other', async () => {
  const heading = { out: at('out.zip'), title: '城市照明处申报材料', date: '2026-11-03' }
  const originals = [
    { path: at('b'), name: '证明材料/1-1 证书.jpg', hash: await sha256Of(at('b')) },
  ]
  const begun = await addToZip({ ...heading, files: originals, at: 0 })

  expect((await verifyZip(at('out.zip'), '材料包')).proof.faults).toEqual(['材料包打不开。'])

  const files = [{ path: at('a'), name: '申报材料.docx' }]
  const listed = await writeZip({ ...heading, files, begun }, () => {})
  const known = new Map(originals.map(({ name, hash }) => [name, hash]))
  const { proof } = await verifyZip(at('out.zip'), '材料包', known)

  expect(listed.map(({ path }) => path)).toEqual(['申报材料.docx', '证明材料/1-1 证书.jpg'])
  expect(await namesIn('out.zip')).toEqual(['申报材料.docx', '证明材料/1-1 证书.jpg', '清单.txt'])
  expect(proof).toMatchObject({ passed: 2, total: 2 })
})

/** One file packed and read back, then changed by `damage`, then the rest packed and all of it proved. */
async function provedInParts(damage: (bytes: Buffer) => void, isEarly = false) {
  const [out, date] = [at(`${randomUUID()}.zip`), '2026-11-03']
  const begun = await addToZip({ out, date, files: [{ path: at('a'), name: '证书.jpg' }], at: 0 })
  const change = async () => {
    const bytes = await readFile(out)
    damage(bytes)
    await writeFile(out, bytes)
  }
  if (isEarly) await change()
  const before = readBack(out, 0, begun.end)
  await writeZip(
    { out, date, title: '', files: [{ path: at('b'), name: '台账.pdf' }], begun },
    () => {},
  )
  if (!isEarly) await change()
  const { proof } = await verifyZip(out, '材料包', new Map(), before)
  return { before, ...proof }
}

test('what was read when it had just been packed is not read again, and stands in the proof', async () => {
  const { before, passed, faults } = await provedInParts(() => {})

  expect(before).toEqual([
    { offset: 0, size: 15, hash: await sha256Of(at('a')), crc: crc32(await readFile(at('a'))) },
  ])
  expect({ passed, faults }).toEqual({ passed: 2, faults: [] })
})

test('finds a fault in what was packed early, there and in its heads', async () => {
  const inside = await provedInParts(bytes => bytes.write('假', bytes.indexOf('证书的内容')), true)
  const head = await provedInParts(bytes => bytes.writeUInt32LE(7, 14))
  const size = await provedInParts(bytes => bytes.writeUInt32LE(14, 18), true)
  const list = await provedInParts(bytes =>
    bytes.writeUInt32LE(7, bytes.lastIndexOf('PK\x01\x02') + 16),
  )
  const begin = await provedInParts(bytes => bytes.write('XX', 0))

  expect(inside.faults).toEqual(['材料包里的“证书.jpg”与清单不一致。'])
  expect(head.faults).toEqual(['材料包里的“证书.jpg”校验值不对，有的程序会解不开。'])
  expect(size.faults).toEqual(['材料包里的“证书.jpg”校验值不对，有的程序会解不开。'])
  expect(list.faults).toEqual(['材料包里的“清单.txt”校验值不对，有的程序会解不开。'])
  expect(begin.faults).toEqual(['材料包打不开。'])
})

test('reads back what is larger than a head can say', async () => {
  const entry = { name: '录像.mp4', size: 5 * 2 ** 30, crc: 7, offset: 0 }
  await writeFile(at('large'), localHeader(entry, '2026-11-03'))
  const handle = openSync(at('large'), 'r')

  expect(readHead(readerOf(handle))).toEqual({ size: 5 * 2 ** 30, crc: 7 })
  closeSync(handle)
})

test('gives the same bytes for the same files', async () => {
  await write('one.zip')
  await write('two.zip')

  expect(await sha256Of(at('one.zip'))).toBe(await sha256Of(at('two.zip')))
})

test('never writes over a file that is there', async () => {
  await writeFile(at('out.zip'), 'something of the user')

  await expect(write('out.zip')).rejects.toThrow()
  expect(await readFile(at('out.zip'), 'utf8')).toBe('something of the user')
})

test('its own checksum goes on from part to part, and over what was read elsewhere', async () => {
  const date = '2026-11-03'
  const inParts = async (readParts: readonly boolean[]) => {
    const out = at(`${randomUUID()}.zip`)
    const begun = { entries: [] as ZipEntry[], listed: [] as Listed[], end: 0 }
    for (const [index, isRead] of readParts.entries()) {
      const files = [{ path: at('a'), name: `${index}.jpg` }]
      const part = await addToZip({ out, date, files, at: begun.end })
      if (isRead) readBack(out, begun.end, part.end)
      begun.entries.push(...part.entries)
      begun.listed.push(...part.listed)
      begun.end = part.end
    }
    await writeZip({ out, date, title: '', files: [], begun }, () => {})
    const { proof, sha256 } = await verifyZip(out, '材料包')
    return { faults: proof.faults, isRight: sha256 === (await sha256Of(out)) }
  }

  const right = { faults: [], isRight: true }
  expect(await inParts([true, true])).toEqual(right)
  expect(await inParts([true, false])).toEqual(right)
  expect(await inParts([false, true])).toEqual(right)
  expect(await inParts([true, false, true])).toEqual(right)
})

test('is proved by comparing each file with the list', async () => {
  await write('out.zip')

  const { proof, sha256 } = await verifyZip(at('out.zip'), '材料包')

  expect(sha256).toBe(await sha256Of(at('out.zip')))
  expect(proof).toEqual({
    kind: 'files',
    subject: '材料包',
    passed: 2,
    total: 2,
    faults: [],
  })
})

test('says which file is not what the list says', async () => {
  await write('out.zip')
  const bytes = await readFile(at('out.zip'))
  bytes.write('假', bytes.indexOf('证书的内容'))
  await writeFile(at('out.zip'), bytes)

  const { faults } = (await verifyZip(at('out.zip'), '材料包')).proof

  expect(faults).toEqual(['材料包里的“申报材料.docx”与清单不一致。'])
})

test('says which file was not the original any more when it was packed', async () => {
  await write('out.zip')
  const known = new Map([
    ['申报材料.docx', 'a'.repeat(64)],
    ['证明材料/1-2 台账.pdf', 'b'.repeat(64)],
  ])

  const { faults } = (await verifyZip(at('out.zip'), '材料包', known)).proof

  expect(faults).toEqual([
    '材料包里的“申报材料.docx”与原件不一致。',
    '清单上缺少“证明材料/1-2 台账.pdf”。',
  ])
})

test('believes what is known of a file while it packs, and says so when it was not so', async () => {
  const files = [{ path: at('a'), name: '证书.jpg', hash: 'c'.repeat(64) }]
  await writeZip({ out: at('out.zip'), title: '', date: '2026-11-03', files }, () => {})

  const { proof } = await verifyZip(at('out.zip'), '材料包')

  expect(proof.faults).toEqual(['材料包里的“证书.jpg”与清单不一致。'])
})

test('says which file has a checksum that programs would stumble over', async () => {
  await write('out.zip')
  const bytes = await readFile(at('out.zip'))
  bytes.writeUInt32LE(7, 14)
  await writeFile(at('out.zip'), bytes)

  const { faults } = (await verifyZip(at('out.zip'), '材料包')).proof

  expect(faults).toEqual(['材料包里的“申报材料.docx”校验值不对，有的程序会解不开。'])
})

test('says that a package cannot be opened', async () => {
  await writeFile(at('out.zip'), 'PK and nothing else')

  expect((await verifyZip(at('out.zip'), '材料包')).proof.faults).toEqual(['材料包打不开。'])
})

test('lists files so that a person and a program can read it', () => {
  const files = [
    { path: '申报材料.pdf', bytes: 1_500_000, sha256: 'a'.repeat(64) },
    { path: '证明材料/1-1 证书.jpg', bytes: 20_000, sha256: 'b'.repeat(64) },
  ]

  const text = checklist('城市照明处申报材料', '2026-11-03', files)

  expect(text.startsWith('\ufeff城市照明处申报材料')).toBe(true)
  expect(text).toContain('2026年11月3日，共 2 个文件\r\n')
  expect([...listedHashes(text)]).toEqual(files.map(({ path, sha256 }) => [path, sha256]))
})
