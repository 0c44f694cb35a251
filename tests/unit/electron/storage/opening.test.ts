import { expect, test } from 'vitest'
import { carryOver } from '#shared/domain/carryOver'
import { DossierId } from '#shared/schema/dossier'
import { makeBlobStore } from '../../../../electron/storage/blobStore.ts'
import {
  copyDossierFolder,
  createDossierFolder,
} from '../../../../electron/storage/createDossierFolder.ts'
import { makeDesk } from '../../../../electron/storage/desk.ts'
import { openDossierFolder } from '../../../../electron/storage/openDossierFolder.ts'
import { encodeSnapshot } from '../../../../electron/storage/snapshot.ts'
import { aDossier, aPdf } from '../../../builders/aDossier.ts'
import { id, numbered, numberOf, testWorld } from '../../../fault/bench.ts'
import { errno, faultyDisk } from '../../../fault/faultyDisk.ts'
import { type Files, memoryDisk } from '../../../fault/memoryDisk.ts'

const folder = '/disk/dossier'
const rescue = '/elsewhere'

async function created(at = folder) {
  const disk = memoryDisk()
  const world = testWorld(rescue, disk)
  await createDossierFolder(world, at, numbered(0))
  return { disk, world }
}

/** The same files with one more text that claims to be the newest. */
function withText(files: Files, body: unknown): Files {
  const { stem, bytes } = encodeSnapshot(
    {
      seq: 900,
      parent: null,
      aside: [],
      writer: 'ffffffff',
      wall: '2030-01-01T00:00:00.000Z',
      app: '9.0.0',
      milestone: null,
    },
    JSON.stringify(body),
  )
  return new Map(files).set(`${folder}/text/${stem}.json`, Buffer.from(bytes))
}

test('what was saved is found again, and nothing but the folder was told', async () => {
  const { world } = await created()
  const open = await openDossierFolder(world, folder)
  await open.save(numbered(1))
  await open.close()

  const again = await openDossierFolder(world, folder)

  expect(again.dossier()).toEqual(numbered(1))
  expect(again).toMatchObject({ id, folder, isReadOnly: false, notices: [] })
  await again.close()
})

test('the same text again is not written again', async () => {
  const { disk, world } = await created()
  const open = await openDossierFolder(world, folder)
  await open.save(numbered(1))
  const before = disk.files().size

  await open.save(numbered(1))

  expect(disk.files().size).toBe(before)
  await open.close()
})

test('a dossier of a later version is left exactly as it was', async () => {
  const { disk } = await created()
  const later = withText(disk.files(), { ...numbered(1), version: 99 })
  const newer = memoryDisk(later)

  await expect(openDossierFolder(testWorld(rescue, newer), folder)).rejects.toMatchObject({
    failure: { code: 'dossier.newer' },
  })
  expect(newer.files()).toEqual(later)
})

test('a folder of a later form is left exactly as it was', async () => {
  const { disk } = await created()
  const later = new Map(disk.files()).set(
    `${folder}/DOSSIER.json`,
    Buffer.from(JSON.stringify({ format: 'brand-dossier', major: 2, dossierId: id })),
  )

  await expect(
    openDossierFolder(testWorld(rescue, memoryDisk(later)), folder),
  ).rejects.toMatchObject({ failure: { code: 'dossier.newer' } })
})

test.each([
  ['an empty folder', new Map([['/disk/dossier/.keep', Buffer.alloc(0)]])],
  ['a folder of photos', new Map([['/disk/dossier/照片.jpg', Buffer.from('x')]])],
  [
    'a folder that happens to hold texts',
    new Map([['/disk/dossier/text/a.json', Buffer.from('{}')]]),
  ],
  ['nothing at all', new Map()],
])('%s is no dossier', async (_what, files) => {
  const disk = memoryDisk(files)

  await expect(openDossierFolder(testWorld(rescue, disk), folder)).rejects.toMatchObject({
    failure: { code: 'dossier.notOne' },
  })
  expect(disk.files()).toEqual(files)
})

test('a folder that cannot be written opens for reading, says so, and takes no save', async () => {
  const { disk } = await created()
  const before = disk.files()
  const readOnly = faultyDisk(disk, operation => {
    if (operation === 'makeFolder' || operation === 'write') throw errno('EROFS')
    return undefined
  })

  const open = await openDossierFolder(testWorld(rescue, readOnly), folder)

  expect(open.isReadOnly).toBe(true)
  expect(open.notices).toEqual([{ kind: 'readOnly' }])
  await expect(open.save(numbered(1))).rejects.toMatchObject({
    failure: { code: 'dossier.readOnly' },
  })
  await expect(open.blobs.put({ bytes: new Uint8Array(3) }, 'png')).rejects.toMatchObject({
    failure: { code: 'dossier.readOnly' },
  })
  await open.close()
  expect(disk.files()).toEqual(before)
})

test('opening for reading alone leaves no trace', async () => {
  const { disk, world } = await created()
  const before = disk.files()

  const open = await openDossierFolder(world, folder, { isReadOnly: true })
  await open.close()

  expect(open.notices).toEqual([])
  expect(disk.files()).toEqual(before)
})

test('says which evidence is gone or has another size', async () => {
  const { world } = await created()
  const first = await openDossierFolder(world, folder)
  const kept = await first.blobs.put({ bytes: Buffer.from('kept') }, 'pdf')
  const grown = await first.blobs.put({ bytes: Buffer.from('grown') }, 'pdf')
  const gone = 'f'.repeat(64)
  await first.save(
    aDossier({
      evidence: [
        aPdf('c1-r1', { hash: kept.hash, bytes: kept.bytes }),
        aPdf('c1-r1', { hash: grown.hash, bytes: 4 }),
        aPdf('c1-r1', { hash: gone }),
      ],
    }),
  )
  await first.close()

  const open = await openDossierFolder(world, folder)

  expect(open.notices).toEqual([{ kind: 'evidenceDamaged', hashes: [grown.hash, gone] }])
  await open.close()
})

test('warns of a folder that a sync service watches', async () => {
  const at = '/home/li/OneDrive/dossier'
  const { world } = await created(at)

  const open = await openDossierFolder(world, at)

  expect(open.notices).toEqual([{ kind: 'cloudFolder', service: 'OneDrive' }])
  await open.close()
})

test('a dossier is not made where something lies already, nor where paths would grow too long', async () => {
  const { world } = await created()

  await expect(createDossierFolder(world, folder, numbered(1))).rejects.toMatchObject({
    failure: { code: 'folder.notEmpty' },
  })
  await expect(
    createDossierFolder(world, `/disk/${'长'.repeat(4000)}`, numbered(1)),
  ).rejects.toMatchObject({ failure: { code: 'path.tooLong' } })
})

test('a copy has the text, the evidence that is whole, and a life of its own', async () => {
  const { disk, world } = await created()
  const blobs = makeBlobStore(disk, folder, false)
  const whole = await blobs.put({ bytes: Buffer.from('whole') }, 'pdf')
  const dossier = aDossier({
    id: '00000000-0000-4000-8000-000000000002',
    evidence: [
      aPdf('c1-r1', { hash: whole.hash, bytes: whole.bytes }),
      aPdf('c1-r1', { hash: 'f'.repeat(64) }),
    ],
  })

  await copyDossierFolder(world, blobs, '/disk/copy', dossier)
  const copy = await openDossierFolder(world, '/disk/copy')

  expect(copy.dossier()).toEqual(dossier)
  expect(copy.id).toBe(dossier.id)
  expect(copy.notices).toEqual([{ kind: 'evidenceDamaged', hashes: ['f'.repeat(64)] }])
  await copy.close()
})

test('whatever goes wrong while copying leaves no folder, and the old one as it was', async () => {
  const { disk, world } = await created()
  const blobs = makeBlobStore(disk, folder, false)
  const stored = await Promise.all(
    ['one', 'two', 'three'].map(text => blobs.put({ bytes: Buffer.from(text) }, 'pdf')),
  )
  const evidence = stored.map(({ hash, bytes }) => aPdf('c1-r1', { hash, bytes }))
  const next = carryOver(
    aDossier({ evidence: evidence.map(item => ({ ...item, kind: 'award' })) }),
    DossierId.parse('00000000-0000-4000-8000-000000000003'),
  )
  const before = disk.files()
  let operations = 0
  let failAt = Number.POSITIVE_INFINITY
  const counted = faultyDisk(disk, (_operation, path) => {
    if (path.startsWith('/disk/next') && ++operations === failAt) throw errno('ENOSPC')
    return undefined
  })
  const failing = { ...world, fsx: counted }

  await copyDossierFolder(failing, blobs, '/disk/next', next)
  const all = operations
  expect(all).toBeGreaterThan(20)
  await disk.removeFolder('/disk/next')
  for (let at = 1; at < all; at += 1) {
    ;[operations, failAt] = [0, at]
    const made = await copyDossierFolder(failing, blobs, '/disk/next', next).then(
      () => true,
      () => false,
    )
    // What is only tidied or asked may fail unnoticed; then the dossier is whole.
    if (made) await disk.removeFolder('/disk/next')
    expect(disk.files(), `failing at ${at}`).toEqual(before)
  }
})

test('a copy that is cancelled leaves no folder', async () => {
  const { disk, world } = await created()
  const blobs = makeBlobStore(disk, folder, false)
  const { hash, bytes } = await blobs.put({ bytes: Buffer.from('one') }, 'pdf')
  const evidence = [aPdf('c1-r1', { hash, bytes }), aPdf('c1-r1', { hash: 'f'.repeat(64) })]
  const controller = new AbortController()
  const copying = copyDossierFolder(world, blobs, '/disk/next', aDossier({ evidence }), {
    signal: controller.signal,
    progress: done => done === 1 && controller.abort(),
  })

  await expect(copying).rejects.toThrow()
  expect([...disk.files().keys()].filter(path => path.startsWith('/disk/next'))).toEqual([])
})

function deskOn(world: ReturnType<typeof testWorld>) {
  const remembered: string[] = []
  const desk = makeDesk({
    world,
    trouble: () => {},
    placeOf: path => path,
    remember: (_dossier, at) => remembered.push(at),
  })
  return { desk, remembered }
}

test('the desk holds one dossier and answers for no other', async () => {
  const { world } = await created()
  const { desk, remembered } = deskOn(world)
  const other = DossierId.parse('00000000-0000-4000-8000-00000000000f')

  expect(await desk.opened()).toBeNull()
  expect(() => desk.deskOf(id)).toThrow('dossier.notOpen')
  await desk.open(folder)
  expect(desk.deskOf(id).folder).toBe(folder)
  expect(() => desk.deskOf(other)).toThrow('dossier.notOpen')
  await expect(desk.save({ ...numbered(1), id: other })).rejects.toThrow('dossier.notOpen')
  await desk.close()

  expect(() => desk.deskOf(id)).toThrow('dossier.notOpen')
  expect(remembered).toEqual([folder, folder])
})

test('opening what lies open already gives it again, with nobody else in the way', async () => {
  const { world } = await created()
  const { desk } = deskOn(world)
  await desk.open(folder)
  await desk.save(numbered(1))

  const again = await desk.open(folder)

  expect(numberOf(again.dossier)).toBe(1)
  expect(again.notices).toEqual([])
  await desk.close()
})

test('a folder that does not open leaves what lies on the desk', async () => {
  const { world } = await created()
  const { desk } = deskOn(world)
  await desk.open(folder)

  await expect(desk.open('/disk/other')).rejects.toThrow('dossier.notOne')

  expect(desk.deskOf(id).folder).toBe(folder)
  await desk.close()
})

test('a text that only the rescue copy has is put back where it belongs', async () => {
  const { disk, world } = await created()
  let isFull = false
  const filling = faultyDisk(disk, (operation, path) => {
    if (isFull && operation === 'write' && path.startsWith(folder)) throw errno('ENOSPC')
    return undefined
  })
  const open = await openDossierFolder({ ...world, fsx: filling }, folder)
  isFull = true
  await expect(open.save(numbered(7))).rejects.toThrow('disk.full')
  isFull = false
  await open.close()

  const { desk } = deskOn(world)
  const rescued = await desk.open(folder)
  await desk.close()
  const next = await openDossierFolder({ ...world, rescueRoot: '/nowhere' }, folder)

  expect(numberOf(rescued.dossier)).toBe(7)
  expect(rescued.notices).toMatchObject([{ kind: 'rescued' }])
  expect(numberOf(next.dossier())).toBe(7)
  await next.close()
})
