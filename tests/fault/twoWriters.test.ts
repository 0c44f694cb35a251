import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createDossierFolder } from '../../electron/storage/createDossierFolder.ts'
import { type OpenFolder, openDossierFolder } from '../../electron/storage/openDossierFolder.ts'
import type { World } from '../../electron/storage/world.ts'
import { numbered, numberOf, testWorld } from './bench.ts'
import { memoryDisk } from './memoryDisk.ts'

const folder = '/disk/dossier'
const rescue = '/elsewhere'

/** Sync programs bring files, not locks: every opener here believes to be alone. */
function withoutLocks(world: World): World {
  const isLock = (path: string) => path.includes('/lock')
  const { fsx } = world
  return {
    ...world,
    fsx: { ...fsx, list: async path => (isLock(path) ? [] : fsx.list(path)) },
  }
}

async function shared() {
  const disk = memoryDisk()
  const world = withoutLocks(testWorld(rescue, disk))
  await createDossierFolder(world, folder, numbered(0))
  return { disk, world }
}

const textsIn = (files: ReadonlyMap<string, Buffer>) =>
  [...files].flatMap(([path, bytes]) =>
    path.includes('/text/') ? [numberOf(JSON.parse(bytes.toString().split('\n')[1] ?? ''))] : [],
  )

test('whoever writes when, every confirmed text stays on the disk, and a fork is told once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(3), { minLength: 4, maxLength: 14 }),
      fc.integer({ min: 2, max: 4 }),
      async (turns, writers) => {
        const { disk, world } = await shared()
        const open: OpenFolder[] = []
        for (let writer = 0; writer < writers; writer += 1) {
          open.push(await openDossierFolder(world, folder))
        }
        let text = 0
        const wrote = new Set<number>()
        for (const turn of turns) {
          const writer = turn % writers
          await open[writer]?.save(numbered(++text))
          wrote.add(writer)
        }
        for (const one of open) await one.close()

        expect(textsIn(disk.files()).toSorted((a, b) => a - b)).toEqual(
          Array.from({ length: text + 1 }, (_, n) => n),
        )
        const next = await openDossierFolder(world, folder)
        const forks = next.notices.flatMap(notice =>
          notice.kind === 'forked' ? [notice.count] : [],
        )
        expect(forks).toEqual(wrote.size > 1 ? [wrote.size - 1] : [])

        await next.save(numbered(++text))
        await next.close()
        const last = await openDossierFolder(world, folder)
        expect(last.notices).toEqual([])
        expect(numberOf(last.dossier())).toBe(text)
        await last.close()
      },
    ),
    { numRuns: 200 },
  )
})

test('two that save at the same moment both keep their text', async () => {
  const { disk, world } = await shared()
  const [one, other] = [
    await openDossierFolder(world, folder),
    await openDossierFolder(world, folder),
  ]

  await Promise.all([one.save(numbered(1)), other.save(numbered(2))])

  expect(textsIn(disk.files()).toSorted()).toEqual([0, 1, 2])
  await Promise.all([one.close(), other.close()])
})

test('a copy that a sync program made of a text, with a remark in its name, is a version too', async () => {
  const { disk, world } = await shared()
  const files = new Map(disk.files())
  const newest = [...files.keys()].find(path => path.includes('/text/')) ?? ''
  files.set(newest.replace('.json', '（冲突副本）.json'), files.get(newest) ?? Buffer.alloc(0))
  files.delete(newest)

  const open = await openDossierFolder({ ...world, fsx: memoryDisk(files) }, folder)

  expect(numberOf(open.dossier())).toBe(0)
  await open.close()
})

test('whatever the clock does, the order of the texts is the order of the saves', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.date({ min: new Date('2016-01-01'), max: new Date('2036-01-01'), noInvalidDate: true }),
        {
          minLength: 2,
          maxLength: 8,
        },
      ),
      async clock => {
        const { world } = await shared()
        let now = new Date('2026-05-31')
        const open = await openDossierFolder({ ...world, now: () => now }, folder)
        for (const [index, time] of clock.entries()) {
          now = time
          await open.save(numbered(index + 1))
        }
        await open.close()

        const next = await openDossierFolder(world, folder)
        expect(numberOf(next.dossier())).toBe(clock.length)
        await next.close()
      },
    ),
    { numRuns: 100 },
  )
})
