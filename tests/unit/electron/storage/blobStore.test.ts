import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeBlobStore } from '../../../../electron/storage/blobStore.ts'
import { type Fsx, realFsx } from '../../../../electron/storage/fsx.ts'
import { errno, faultyDisk } from '../../../fault/faultyDisk.ts'

let root = ''
let folder = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'blobs-'))
  folder = join(root, 'dossier')
  await realFsx.makeFolder(join(folder, 'evidence'))
})
afterEach(() => rm(root, { recursive: true }))

const store = (fsx: Fsx = realFsx) => makeBlobStore(fsx, folder, false)
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
/** More than one part of a copy. */
const content = Buffer.alloc(2_500_000, '证')

async function source(bytes: Uint8Array = content): Promise<{ path: string }> {
  const path = join(root, '获奖证书.pdf')
  await writeFile(path, bytes)
  return { path }
}

test('a file is kept under its hash, and the original stays as it was', async () => {
  const original = await source()

  const put = await store().put(original, 'pdf')

  expect(put).toEqual({ hash: sha256(content), bytes: content.length, isNew: true })
  const path = await store().pathOf(put.hash)
  expect(path).toBe(join(folder, 'evidence', put.hash.slice(0, 2), `${put.hash}.pdf`))
  expect((await readFile(path ?? '')).equals(content)).toBe(true)
  expect((await readFile(original.path)).equals(content)).toBe(true)
})

test('the same content is kept once, whatever it is called', async () => {
  await store().put(await source(), 'pdf')

  const again = await store().put({ bytes: content }, 'png')

  expect(again.isNew).toBe(false)
  expect(await realFsx.list(join(folder, 'evidence', again.hash.slice(0, 2)))).toEqual([
    `${again.hash}.pdf`,
  ])
})

test('the same content twice at once is written once', async () => {
  const blobs = store()

  const both = await Promise.all([
    blobs.put({ bytes: content }, 'pdf'),
    blobs.put({ bytes: content }, 'pdf'),
  ])

  expect(both.map(({ isNew }) => isNew)).toEqual([true, false])
})

test('a blob that lost bytes is noticed, set aside and replaced', async () => {
  const { hash } = await store().put({ bytes: content }, 'pdf')
  const path = (await store().pathOf(hash)) ?? ''
  await writeFile(path, content.subarray(0, 1000))
  expect(await store().isIntact(hash)).toBe(false)

  const again = await store().put({ bytes: content }, 'pdf')

  expect(again.isNew).toBe(true)
  expect(await store().isIntact(hash)).toBe(true)
  expect(await realFsx.list(join(folder, 'quarantine'))).toEqual([`${hash}.pdf`])
})

test('what is not there has no path and is not intact', async () => {
  expect(await store().pathOf('f'.repeat(64))).toBeNull()
  expect(await store().isIntact('f'.repeat(64))).toBe(false)
})

test('links and folders are refused by name', async () => {
  const link = join(root, '链接.pdf')
  await symlink((await source()).path, link)

  await expect(store().put({ path: link }, 'pdf')).rejects.toMatchObject({
    failure: { code: 'file.notRegular', subject: '链接.pdf' },
  })
  await expect(store().put({ path: root }, 'pdf')).rejects.toMatchObject({
    failure: { code: 'file.notRegular' },
  })
  await expect(store().put({ path: join(root, '没有.pdf') }, 'pdf')).rejects.toMatchObject({
    failure: { code: 'file.missing', subject: '没有.pdf' },
  })
})

test('a cancelled copy leaves nothing behind', async () => {
  const controller = new AbortController()
  const stopping = faultyDisk(realFsx, operation => {
    if (operation === 'write') controller.abort()
    return undefined
  })

  await expect(store(stopping).put(await source(), 'pdf', controller.signal)).rejects.toMatchObject(
    { failure: { code: 'cancelled' } },
  )
  expect(await store().pathOf(sha256(content))).toBeNull()
})

test('a disk without room is said before anything is written', async () => {
  const small: Fsx = { ...realFsx, freeBytes: async () => 200_000_000 }

  await expect(store(small).put(await source(), 'pdf')).rejects.toMatchObject({
    failure: { code: 'disk.full' },
  })
  expect(await store().pathOf(sha256(content))).toBeNull()
})

test('whichever call fails, a blob is whole or not there, and the failure has a name', async () => {
  const original = await source()
  let calls = 0
  const counting = faultyDisk(realFsx, () => {
    calls += 1
    return undefined
  })
  await store(counting).put(original, 'pdf')
  await rm(join(folder, 'evidence'), { recursive: true })
  await realFsx.makeFolder(join(folder, 'evidence'))

  for (let failing = 1; failing <= calls; failing += 1) {
    let call = 0
    const disk = faultyDisk(realFsx, () => {
      call += 1
      if (call === failing) throw errno('EIO')
      return undefined
    })
    const outcome = await store(disk)
      .put(original, 'pdf')
      .catch(error => error)

    const path = await store().pathOf(sha256(content))
    expect(path === null || (await store().isIntact(sha256(content)))).toBe(true)
    if (outcome instanceof Error) {
      expect(['disk.failed', 'file.unreadable']).toContain(
        (outcome as { failure?: { code: string } }).failure?.code,
      )
    }
    await rm(join(folder, 'evidence'), { recursive: true })
    await realFsx.makeFolder(join(folder, 'evidence'))
  }
})
