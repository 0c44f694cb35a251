import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bareFilm } from '../../../../electron/export/bareFilm.ts'

function box(type: string, ...content: readonly (Buffer | string)[]): Buffer {
  const body = Buffer.concat(content.map(part => Buffer.from(part as string, 'latin1')))
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length + 8)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, body])
}

const numbers = (...values: readonly number[]) => {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, index * 4)
  return bytes
}
const place = '+36.0611+120.3804/'
const track = (handler: string) =>
  box(
    'trak',
    box('tkhd', numbers(0, 3_800_000_000, 3_800_000_001, 7)),
    box('mdia', box('mdhd', numbers(0, 3_800_000_000, 5)), box('hdlr', numbers(0, 0), handler)),
    box('udta', box('name', 'Zhang San')),
  )

const film = (handler = 'vide') =>
  Buffer.concat([
    box('ftyp', 'mp42'),
    box('mdat', 'picture after picture'),
    box(
      'moov',
      box('mvhd', numbers(0, 3_800_000_000, 9)),
      track(handler),
      box('udta', box('\xa9xyz', place)),
    ),
    box('uuid', `<x:xmpmeta>${place}</x:xmpmeta>`),
  ])

async function bared(bytes: Buffer): Promise<{ readonly done: boolean; readonly after: Buffer }> {
  const path = join(mkdtempSync(join(tmpdir(), 'film-')), 'film.mp4')
  writeFileSync(path, bytes)
  const done = await bareFilm(path)
  return { done, after: readFileSync(path) }
}

test('place, maker and time are gone, and nothing of the film moves', async () => {
  const before = film()
  const { done, after } = await bared(before)

  expect(done).toBe(true)
  expect(after.length).toBe(before.length)
  expect(after.toString('latin1')).not.toMatch(/36\.06|Zhang San|xmpmeta|udta|uuid/)
  expect(after.includes(numbers(3_800_000_000))).toBe(false)
  expect(after.indexOf('picture after picture')).toBe(before.indexOf('picture after picture'))
  expect(after.toString('latin1')).toContain('hdlr')
})

test('a film with a track of places, one cut short and something else stay as they are', async () => {
  for (const bytes of [film('meta'), film().subarray(0, -5), Buffer.from('RIFF something else')]) {
    const { done, after } = await bared(bytes)
    expect(done).toBe(false)
    expect(after.equals(bytes)).toBe(true)
  }
})

test('never fails, whatever the bytes', async () => {
  const whole = film()
  const damaged = fc.tuple(fc.nat(whole.length - 1), fc.nat(255)).map(([at, value]) => {
    const copy = Buffer.from(whole)
    copy[at] = value
    return copy
  })
  await fc.assert(
    fc.asyncProperty(damaged, async bytes => {
      expect((await bared(bytes)).after.length).toBe(bytes.length)
    }),
    { numRuns: 60 },
  )
})
