import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { AppError } from '#shared/failure'
import type { Recorded } from '#shared/ipc/decode'
import { recordingsOf } from '../../../../electron/export/recordings.ts'
import { aDossier, anOriginal } from '../../../builders/aDossier.ts'

const hash = 'ab'.repeat(32)
const item = anOriginal('c1-r1', { id: 'film', hash })
const dossier = aDossier({
  evidence: [
    anOriginal('c1-r1', { id: 'table', hash: 'cd'.repeat(32) }),
    { ...item, file: { ...item.file, kind: 'original', extension: 'mp4', why: 'media' } },
  ],
})
const jpeg = new Uint8Array([0xff, 0xd8, 0xff])
const film: Recorded = { seconds: 12, width: 8, height: 6, poster: { jpeg, width: 8, height: 6 } }

function looking(answer: () => Promise<Recorded>) {
  let asked = 0
  const cache = mkdtempSync(join(tmpdir(), 'recordings-'))
  const look = (signal = new AbortController().signal) =>
    recordingsOf({
      dossier,
      blobs: { pathOf: async wanted => `/blobs/${wanted}`, isIntact: async () => true },
      decoder: {
        recording: () => {
          asked += 1
          return answer()
        },
      },
      cache,
      progress: () => {},
      signal,
    })
  return { look, asked: () => asked }
}

test('a film is looked at once, and its picture stands in its place', async () => {
  const { look, asked } = looking(async () => film)
  const [first, again] = [await look(), await look()]

  expect(asked()).toBe(1)
  for (const { recordings, blobs } of [first, again]) {
    expect(recordings.get(hash)).toEqual({ seconds: 12, width: 8, height: 6, hasPoster: true })
    expect(recordings.size).toBe(1)
    expect(readFileSync((await blobs.pathOf(hash)) ?? '')).toEqual(Buffer.from(jpeg))
  }
})

test('a sound has no picture, and what cannot be played is only a file', async () => {
  const sound = await looking(async () => ({ ...film, width: 0, height: 0, poster: null })).look()
  const strange = await looking(async () => {
    throw new AppError({ code: 'picture.unreadable' })
  }).look()

  expect(sound.recordings.get(hash)?.hasPoster).toBe(false)
  expect(await sound.blobs.pathOf(hash)).toBe(`/blobs/${hash}`)
  expect(strange.recordings.size).toBe(0)
})

test('who cancels is told so, and a fault of the program is not taken for one of the film', async () => {
  const stop = new AbortController()
  const cancelled = looking(async () => {
    stop.abort()
    throw new Error('closed')
  }).look(stop.signal)
  await expect(cancelled).rejects.toMatchObject({ failure: { code: 'cancelled' } })

  const broken = looking(async () => {
    throw new TypeError('a bug')
  }).look()
  await expect(broken).rejects.toThrow('a bug')
})
