import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { makeHeldPictures } from '../../../electron/colleague/heldPictures.ts'
import type { BlobStore } from '../../../electron/desk.ts'
import { makeBlobStore } from '../../../electron/storage/blobStore.ts'
import { realFsx } from '../../../electron/storage/fsx.ts'

let root = ''
let dossier: BlobStore
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'held-'))
  mkdirSync(join(root, 'dossier', 'evidence'), { recursive: true })
  dossier = makeBlobStore(realFsx, join(root, 'dossier'), false)
})
const make = () => makeHeldPictures(realFsx, () => root)
const picture = (words: string) => ({ bytes: Buffer.from(words) })
const folders = () => readdirSync(root).filter(name => name.startsWith('brand-dossier-'))

test('a picture of a file that is left leaves no byte behind', async () => {
  const held = make()
  const { hash } = await (await held.begin()).put(picture('甲'), 'jpg')

  expect(await held.pathOf(hash)).toContain(hash)
  await held.letGo()

  expect(await held.pathOf(hash)).toBeNull()
  expect(folders()).toEqual([])
  expect(readdirSync(join(root, 'dossier', 'evidence'))).toEqual([])
})

test('only what is adopted comes into the dossier', async () => {
  const held = make()
  const waiting = await held.begin()
  const wanted = await waiting.put(picture('甲'), 'jpg')
  const other = await waiting.put(picture('乙'), 'png')

  await held.keep([wanted.hash, 'ab'.repeat(32)], dossier)

  expect(await dossier.isIntact(wanted.hash)).toBe(true)
  expect(await dossier.pathOf(wanted.hash)).toMatch(/\.jpg$/)
  expect(await dossier.pathOf(other.hash)).toBeNull()
  expect(folders()).toEqual([])
})

test('the next file lets go of the one before', async () => {
  const held = make()
  const { hash } = await (await held.begin()).put(picture('甲'), 'jpg')
  await held.begin()

  expect(await held.pathOf(hash)).toBeNull()
  expect(folders()).toHaveLength(1)
})
