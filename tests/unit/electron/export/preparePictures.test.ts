import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { composeSubmission } from '#shared/document/compose/submission'
import { AppError } from '#shared/failure'
import { preparePictures } from '../../../../electron/export/preparePictures.ts'
import { aDossier, aPdf, aPicture } from '../../../builders/aDossier.ts'

const [photo, report] = ['a'.repeat(64), 'b'.repeat(64)]
const dossier = aDossier({
  evidence: [
    aPicture('c1-r1', { hash: photo, rotation: 90 }),
    aPdf('c1-r1', { hash: report, pages: 2 }),
  ],
})
const docs = [composeSubmission({ dossier, campaign: dossier.campaign, today: '2026-11-03' })]
const jpeg = new Uint8Array([1, 2, 3])

let cache: string
let asked: string[]

beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'pictures-'))
  asked = []
})

type Fault = { readonly of: string; readonly error: Error }

function prepare(fault?: Fault) {
  const decode = async (path: string, what: string) => {
    asked.push(what)
    if (path === fault?.of) throw fault.error
    return { jpeg, width: 30, height: 20 }
  }
  return preparePictures({
    docs,
    blobs: { pathOf: async hash => hash },
    decoder: {
      prints: async ({ path, page }, { rotation }) => [
        await decode(path, page === null ? `photo turned ${rotation}` : `page ${page}`),
      ],
    },
    cache,
    progress: () => {},
    signal: new AbortController().signal,
  })
}

test('decodes every picture and every page that the documents show, turned as the user turned it', async () => {
  const { pictures } = await prepare()

  expect(asked.sort()).toEqual(['page 1', 'page 2', 'photo turned 90'])
  expect(pictures.size).toBe(3)
  const [first] = pictures.values()
  expect(first && new Uint8Array(await readFile(first.path))).toEqual(jpeg)
})

test('decodes nothing a second time', async () => {
  const before = await prepare()
  asked = []

  const { pictures } = await prepare()

  expect(asked).toEqual([])
  expect(pictures).toEqual(before.pictures)
})

test('names the file that cannot be shown, and goes on with the others', async () => {
  const error = new AppError({ code: 'pdf.encrypted' })

  const { pictures, unreadable } = await prepare({ of: report, error })

  expect([...unreadable]).toEqual([[report, 'encrypted']])
  expect(pictures.size).toBe(1)
})

test('does not hide a fault of the program', async () => {
  await expect(prepare({ of: photo, error: new Error('bug') })).rejects.toThrow('bug')
})

test('leaves no half-written file in the cache', async () => {
  await prepare()

  expect((await readdir(cache)).filter(name => !name.endsWith('.jpg'))).toEqual([])
})
