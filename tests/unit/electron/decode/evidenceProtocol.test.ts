import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { AppError } from '#shared/failure'
import { openDerivedCache } from '../../../../electron/decode/derivedCache.ts'
import { evidenceResponse, wishIn } from '../../../../electron/decode/evidenceProtocol.ts'
import type { Decoded, OpenDesk } from '../../../../electron/desk.ts'

const hash = 'ab'.repeat(32)

test('an address names a picture, a size and a turn', () => {
  expect(wishIn(`evidence://picture/${hash}/320/90`)).toEqual({
    kind: 'picture',
    hash,
    sized: { maxSide: 320, rotation: 90 },
  })
})

test('an address names a page of a PDF', () => {
  expect(wishIn(`evidence://page/${hash}/12/1600/0`)).toMatchObject({
    page: 12,
    sized: { maxSide: 1600 },
  })
})

test('an address names a film', () => {
  expect(wishIn(`evidence://film/${hash}`)).toEqual({ kind: 'film', hash })
})

test.each([
  `evidence://picture/${hash}/321/0`,
  `evidence://picture/${hash}/320/45`,
  `evidence://picture/${hash}/320/0/..`,
  `evidence://picture/${hash}/320/0?x=1`,
  `evidence://picture/${hash.toUpperCase()}/320/0`,
  `evidence://picture/${hash.slice(1)}/320/0`,
  'evidence://picture/../../etc/passwd',
  'evidence://picture/%2e%2e%2fetc%2fpasswd/320/0',
  `evidence://page/${hash}/0/320/0`,
  `evidence://page/${hash}/-1/320/0`,
  `evidence://blob/${hash}/320/0`,
  `evidence://picture/${hash}/1/320/0`,
  `evidence://page/${hash}/320/0`,
  `evidence://film/${hash}/320/0`,
  `file:///picture/${hash}/320/0`,
  '',
])('nothing else is an address: %s', url => {
  expect(wishIn(url)).toBe(null)
})

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'derived-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const desk = {
  blobs: { pathOf: async asked => (asked === hash ? '/blobs/a.jpg' : null) },
} as OpenDesk
const jpeg = new Uint8Array([0xff, 0xd8, 0xff])
const decoded: Decoded = { jpeg, width: 1, height: 1 }

const heldHash = 'ef'.repeat(32)
const held = { pathOf: async (asked: string) => (asked === heldHash ? '/held/b.jpg' : null) }

function respondWith(draw: () => Promise<Decoded>, openDesk: () => OpenDesk | null = () => desk) {
  const recording = async () => ({ seconds: 1, width: 1, height: 1, poster: await draw() })
  const decoder = { picture: draw, pdfPage: draw, recording }
  return evidenceResponse({ openDesk, held, decoder, cache: openDerivedCache(folder) })
}
const get = (url: string) => ({ url, method: 'GET' })

test('answers with a picture that no page can take for anything else', async () => {
  const respond = respondWith(async () => decoded)

  const response = await respond(get(`evidence://picture/${hash}/320/0`))

  expect(new Uint8Array(await response.arrayBuffer())).toEqual(jpeg)
  expect(response.headers.get('content-type')).toBe('image/jpeg')
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(response.headers.get('content-security-policy')).toContain('sandbox')
})

test('answers with one picture of a film, and with none for what has none', async () => {
  const ask = get(`evidence://film/${hash}`)
  const decoder = { picture: async () => decoded, pdfPage: async () => decoded }
  const respondTo = (poster: Decoded | null) =>
    evidenceResponse({
      openDesk: () => desk,
      held,
      decoder: {
        ...decoder,
        recording: async () => ({ seconds: 1, width: 1, height: 1, poster }),
      },
      cache: openDerivedCache(folder),
    })(ask)

  expect((await respondTo(null)).status).toBe(422)
  expect(new Uint8Array(await (await respondTo(decoded)).arrayBuffer())).toEqual(jpeg)
})

test('draws once for many who ask at the same time, and never again', async () => {
  let drawn = 0
  const respond = respondWith(async () => {
    drawn += 1
    return decoded
  })
  const ask = () => respond(get(`evidence://picture/${hash}/320/0`))

  await Promise.all([ask(), ask(), ask()])
  await ask()

  expect(drawn).toBe(1)
})

test('what the dossier does not hold is not there', async () => {
  const respond = respondWith(async () => decoded)

  expect((await respond(get(`evidence://picture/${'cd'.repeat(32)}/320/0`))).status).toBe(404)
})

test('a picture that waits to be adopted is shown', async () => {
  const respond = respondWith(async () => decoded)

  expect((await respond(get(`evidence://picture/${heldHash}/320/0`))).status).toBe(200)
})

test('without an open dossier nothing is there', async () => {
  const respond = respondWith(
    async () => decoded,
    () => null,
  )

  expect((await respond(get(`evidence://picture/${hash}/320/0`))).status).toBe(404)
  expect((await respond(get(`evidence://picture/${heldHash}/320/0`))).status).toBe(404)
})

test('only reading is answered', async () => {
  const respond = respondWith(async () => decoded)

  const response = await respond({ url: `evidence://picture/${hash}/320/0`, method: 'POST' })

  expect(response.status).toBe(404)
})

test('a picture that cannot be drawn is tried again the next time', async () => {
  let isBroken = true
  const respond = respondWith(async () => {
    if (isBroken) throw new AppError({ code: 'picture.unreadable' })
    return decoded
  })
  const first = await respond(get(`evidence://picture/${hash}/320/0`))
  isBroken = false

  const second = await respond(get(`evidence://picture/${hash}/320/0`))

  expect([first.status, second.status]).toEqual([422, 200])
})

test('the cache stays within its limit; what was not looked at for longest goes first', async () => {
  for (let day = 1; day <= 9; day += 1)
    writeFileSync(join(folder, `old${day}.jpg`), 'x'.repeat(100))
  const cache = openDerivedCache(folder, 500)

  await cache.jpeg('new', async () => new Uint8Array(100).fill(1))

  await expect.poll(() => readdirSync(folder).length).toBe(5)
  expect(readdirSync(folder)).toContain('new.jpg')
})
