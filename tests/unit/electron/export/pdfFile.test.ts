import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bytesInMemory, bytesOfFile } from '../../../../electron/export/pdfBytes.ts'
import { readPdf } from '../../../../electron/export/pdfFile.ts'
import { writtenPdf, writtenStream } from './writtenPdf.ts'

const older = writtenPdf([
  '<</Type/Catalog/Old 2 0 R>>',
  '(old)',
  '(dropped)',
  '(untouched)',
]).toString('latin1')
const olderTable = Number(/startxref\n(\d+)/.exec(older)?.[1])

/** What was added behind the file: object 2 anew, 3 no more, and one that was not there before. */
const added = '2 0 obj\n(new)\nendobj\n5 0 obj\n(added)\nendobj\n'
const places = [older.length, older.length + added.indexOf('5 0 obj')] as const

function plainUpdate(): string {
  const row = (at: number) => `${String(at).padStart(10, '0')} 00000 n \n`
  const [second, fifth] = places.map(row)
  const start = older.length + added.length
  return (
    `${older}${added}xref\n2 2\n${second}0000000000 00001 f \n5 1\n${fifth}` +
    `trailer\n<</Size 6/Root 1 0 R/Prev ${olderTable}>>\nstartxref\n${start}\n%%EOF\n`
  )
}

function packedUpdate(): string {
  const row = (kind: number, at: number, which = 0) =>
    String.fromCharCode(kind, at >> 8, at & 255, which)
  const pack = `6 0 obj\n${writtenStream('5 0 (added)', '/Type/ObjStm/N 1/First 4')}\nendobj\n`
  const start = older.length + added.length + pack.length
  const rows = row(1, places[0]) + row(0, 0) + row(2, 6) + row(1, start - pack.length)
  const dict = `/Type/XRef/Size 8/W[1 2 1]/Index[2 2 5 2]/Root 1 0 R/Prev ${olderTable}`
  const table = `7 0 obj\n${writtenStream(rows, dict)}\nendobj\n`
  return `${older}${added}${pack}${table}startxref\n${start}\n%%EOF\n`
}

const updates = { 'a plain table': plainUpdate(), 'a packed table': packedUpdate() }

test.each(Object.entries(updates))(
  'of what was written twice, what stands behind stands: %s',
  (_, text) => {
    const file = readPdf(bytesInMemory(Buffer.from(text, 'latin1')))
    const words = (ref: number) => file.get({ ref })

    expect([2, 3, 4, 5].map(words)).toEqual([
      { bytes: 'new' },
      null,
      { bytes: 'untouched' },
      { bytes: 'added' },
    ])
    expect([...file.numbers()]).not.toContain(3)
    expect(file.written(2)).toContain('(new)')
    expect(file.get(file.trailer.get('Root'))).toEqual(
      new Map<string, unknown>([
        ['Type', '/Catalog'],
        ['Old', { ref: 2 }],
      ]),
    )
  },
)

test('a large file gives the same bytes wherever they are asked for, up to its end', async () => {
  const all = Buffer.alloc(9_000_000, 'numbers 0123456789 and words\n')
  const path = join(await mkdtemp(join(tmpdir(), 'bytes-')), 'large.pdf')
  await writeFile(path, all)
  const file = bytesOfFile(path)

  const offsets = Array.from({ length: 100 }, (_, index) => index * 16_384 - 1_000)
  for (const at of [0, 8_999_990, 9_000_000, ...offsets.slice(1), 5, 16_383]) {
    for (const length of [1, 2048, 40_000]) {
      expect(file.at(at, length).equals(all.subarray(at, at + length))).toBe(true)
    }
  }
  file.close()
})
