import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createDossierFolder } from '../../electron/storage/createDossierFolder.ts'
import { openDossierFolder } from '../../electron/storage/openDossierFolder.ts'
import { numbered, numberOf, testWorld } from './bench.ts'
import { type Files, memoryDisk } from './memoryDisk.ts'

const folder = '/disk/dossier'
const texts = 6

/** A dossier with texts 0 to 5. */
async function sixTexts(): Promise<Files> {
  const disk = memoryDisk()
  const world = testWorld('/elsewhere', disk)
  await createDossierFolder(world, folder, numbered(0))
  const open = await openDossierFolder(world, folder)
  for (let n = 1; n < texts; n += 1) await open.save(numbered(n, 300))
  await open.close()
  return disk.files()
}

const damage = fc.oneof(
  fc.record({
    kind: fc.constant('flip' as const),
    at: fc.nat(),
    by: fc.integer({ min: 1, max: 255 }),
  }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat() }),
  fc.record({
    kind: fc.constant('zero' as const),
    at: fc.nat(),
    length: fc.integer({ min: 1, max: 4096 }),
  }),
  fc.record({ kind: fc.constant('swap' as const) }),
  fc.record({ kind: fc.constant('noise' as const), bytes: fc.uint8Array({ maxLength: 200 }) }),
)
type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never

function damaged(bytes: Buffer, other: Buffer, how: Damage): Buffer {
  if (how.kind === 'swap') return other
  if (how.kind === 'noise') return Buffer.from(how.bytes)
  const at = how.at % bytes.length
  if (how.kind === 'cut') return bytes.subarray(0, at)
  const copy = Buffer.from(bytes)
  if (how.kind === 'flip') copy[at] = (copy[at] ?? 0) ^ how.by
  // The last byte of a body is a brace, so some byte does change.
  else copy.fill(0, at, Math.min(bytes.length, at + how.length))
  return copy
}

test('however the newest texts are damaged, the newest whole one opens and nothing is deleted', async () => {
  const whole = await sixTexts()
  const newestFirst = [...whole.keys()]
    .filter(path => path.includes('/text/'))
    .sort()
    .reverse()

  await fc.assert(
    fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async damages => {
      const files = new Map(whole)
      damages.forEach((how, index) => {
        const [path = '', other = ''] = [newestFirst[index], newestFirst[index + 1]]
        files.set(
          path,
          damaged(whole.get(path) ?? Buffer.alloc(0), whole.get(other) ?? Buffer.alloc(0), how),
        )
      })
      const disk = memoryDisk(files)

      const open = await openDossierFolder(testWorld('/elsewhere', disk), folder)

      expect(numberOf(open.dossier())).toBe(texts - 1 - damages.length)
      expect(open.notices).toContainEqual({
        kind: 'skippedDamaged',
        count: damages.length,
        savedAt: '2026-05-31T08:00:00.000Z',
      })
      await open.save(numbered(99))
      await open.close()
      const after = disk.files()
      const changed = [...files].filter(([path, bytes]) => !after.get(path)?.equals(bytes))
      expect(changed).toEqual([])
      const setAside = [...after.keys()].filter(path => path.includes('/quarantine/'))
      expect(setAside).toHaveLength(damages.length)
    }),
    { numRuns: 500 },
  )
})

test('what was set aside is not told again', async () => {
  const files = new Map(await sixTexts())
  const newest =
    [...files.keys()]
      .filter(path => path.includes('/text/'))
      .sort()
      .at(-1) ?? ''
  files.set(newest, Buffer.from('half'))
  const disk = memoryDisk(files)
  const reopen = async () => {
    const open = await openDossierFolder(testWorld('/elsewhere', disk), folder)
    await open.close()
    return open.notices.map(({ kind }) => kind)
  }

  expect(await reopen()).toEqual(['skippedDamaged'])
  expect(await reopen()).toEqual([])
})

test('with every text damaged the folder is left as it is, and said to be damaged', async () => {
  const files = new Map(
    [...(await sixTexts())].map(([path, bytes]) => [
      path,
      path.includes('/text/') ? bytes.subarray(0, 50) : bytes,
    ]),
  )
  const disk = memoryDisk(files)

  await expect(openDossierFolder(testWorld('/elsewhere', disk), folder)).rejects.toMatchObject({
    failure: { code: 'dossier.damaged' },
  })
  expect(disk.files()).toEqual(files)
})

test('a damaged or missing identity is no obstacle', async () => {
  for (const identity of [null, Buffer.from('{')]) {
    const files = new Map(await sixTexts())
    const path = `${folder}/DOSSIER.json`
    if (identity) files.set(path, identity)
    else files.delete(path)

    const open = await openDossierFolder(testWorld('/elsewhere', memoryDisk(files)), folder)

    expect(numberOf(open.dossier())).toBe(texts - 1)
    await open.close()
  }
})
