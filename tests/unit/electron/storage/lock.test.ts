import { expect, test } from 'vitest'
import { takeLock } from '../../../../electron/storage/lock.ts'
import type { World } from '../../../../electron/storage/world.ts'
import { testWorld } from '../../../fault/bench.ts'
import { errno, faultyDisk } from '../../../fault/faultyDisk.ts'
import { memoryDisk } from '../../../fault/memoryDisk.ts'

const folder = '/disk/dossier'
const theirs = `${folder}/lock/0000000b.json`
const beat = (count: number, host = '局办公室的电脑') =>
  Buffer.from(JSON.stringify({ host, pid: 7, count }))

/** A world in which every wait lets the other holder do `meanwhile`. */
function world(files: ReadonlyMap<string, Buffer>, some: Partial<World> = {}) {
  const disk = memoryDisk(files)
  let waited = 0
  const wait = async (milliseconds: number) => {
    waited += milliseconds
  }
  return { world: { ...testWorld('/elsewhere', disk), wait, ...some }, disk, waited: () => waited }
}

test('an empty folder is taken at once, and given back', async () => {
  const { world: here, disk, waited } = world(new Map())

  const lock = await takeLock(here, folder, 'aaaaaaaa')

  expect(lock.kind).toBe('taken')
  expect([...disk.files().keys()]).toEqual([`${folder}/lock/aaaaaaaa.json`])
  expect(waited()).toBe(0)
  if (lock.kind === 'taken') await lock.release()
  expect(disk.files().size).toBe(0)
})

test('a holder that counts on is named, whatever its clock says', async () => {
  const { world: base, disk } = world(new Map([[theirs, beat(5)]]))
  let count = 5
  const wait = async () => {
    const file = await disk.open(theirs, 'w')
    await file.write(beat(++count), 0)
  }

  const lock = await takeLock({ ...base, wait }, folder, 'aaaaaaaa')

  expect(lock).toEqual({ kind: 'elsewhere', host: '局办公室的电脑' })
  expect([...disk.files().keys()]).toEqual([theirs])
})

test('a count that stands still for six seconds is nobody’s', async () => {
  const { world: here, waited } = world(new Map([[theirs, beat(5)]]))

  const lock = await takeLock(here, folder, 'aaaaaaaa')

  expect(lock.kind).toBe('taken')
  expect(waited()).toBe(6000)
  if (lock.kind === 'taken') await lock.release()
})

test('a holder on this computer whose process is gone is not waited for', async () => {
  const { world: here, waited } = world(new Map([[theirs, beat(5, 'here')]]))

  const lock = await takeLock(here, folder, 'aaaaaaaa')

  expect(lock.kind).toBe('taken')
  expect(waited()).toBe(0)
  if (lock.kind === 'taken') await lock.release()
})

test('a lock file that says nothing holds nobody off for ever', async () => {
  const { world: here } = world(new Map([[theirs, Buffer.from('{')]]))

  const lock = await takeLock(here, folder, 'aaaaaaaa')

  expect(lock.kind).toBe('taken')
  if (lock.kind === 'taken') await lock.release()
})

test.each(['EROFS', 'EACCES', 'EPERM'])('%s means that the folder can only be read', async code => {
  const { world: here, disk } = world(new Map())
  const fsx = faultyDisk(disk, operation => {
    if (operation === 'open' || operation === 'makeFolder') throw errno(code)
    return undefined
  })

  expect(await takeLock({ ...here, fsx }, folder, 'aaaaaaaa')).toEqual({ kind: 'unwritable' })
})

test('a full disk has no room for a lock and is no reason to read only', async () => {
  const { world: here, disk } = world(new Map())
  const fsx = faultyDisk(disk, operation => {
    if (operation === 'write') throw errno('ENOSPC')
    return undefined
  })

  expect((await takeLock({ ...here, fsx }, folder, 'aaaaaaaa')).kind).toBe('taken')
})
