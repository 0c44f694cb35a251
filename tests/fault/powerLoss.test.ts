import { expect, test } from 'vitest'
import { createDossierFolder } from '../../electron/storage/createDossierFolder.ts'
import { openDossierFolder } from '../../electron/storage/openDossierFolder.ts'
import { numbered, numberOf, testWorld } from './bench.ts'
import { crashStates, type Profile } from './crashStates.ts'
import { errno, faultyDisk, type Operation } from './faultyDisk.ts'
import { type Entry, type Files, memoryDisk } from './memoryDisk.ts'

const folder = '/disk/dossier'
const rescue = '/elsewhere'

/** Locks are no part of what must survive. */
const matters = (entry: Entry) => !entry.path.includes('/lock')
const withoutLocks = (files: Files): Files =>
  new Map([...files].filter(([path]) => !path.includes('/lock/')))

type Recording = {
  readonly start: Files
  readonly journal: readonly Entry[]
  /** After so many entries of the journal, this text was confirmed. */
  readonly confirmed: readonly { readonly after: number; readonly text: number }[]
}

/** Records saves as they reach the disk; `fault` makes some of them fail. */
async function record(
  saves: number,
  fault: (operation: Operation) => undefined,
): Promise<Recording> {
  const disk = memoryDisk()
  let isArmed = false
  const faulty = faultyDisk(disk, (operation, path) =>
    isArmed && path.includes('/text') ? fault(operation) : undefined,
  )
  const world = testWorld(rescue, faulty)
  await createDossierFolder(world, folder, numbered(0))
  const start = withoutLocks(disk.files())
  const before = disk.journal.length
  const open = await openDossierFolder(world, folder)
  isArmed = true
  const confirmed = [{ after: 0, text: 0 }]
  const position = () => disk.journal.slice(before).filter(matters).length
  for (let text = 1; text <= saves; text += 1) {
    await open.save(numbered(text, 500)).then(
      () => confirmed.push({ after: position(), text }),
      () => {},
    )
  }
  isArmed = false
  await open.close()
  return { start, journal: disk.journal.slice(before).filter(matters), confirmed }
}

/** Opens the dossier in every state; answers how many there were. */
async function tryAll(
  { start, journal, confirmed }: Recording,
  profile: Profile,
  cuts: number,
): Promise<number> {
  let states = 0
  for (let length = 0; length <= journal.length; length += 1) {
    const safe = confirmed.findLast(({ after }) => after <= length)?.text ?? Number.NaN
    for (const files of crashStates(start, journal.slice(0, length), profile, cuts)) {
      const open = await openDossierFolder(testWorld(rescue, memoryDisk(files)), folder)
      states += 1
      if (numberOf(open.dossier()) < safe) {
        expect.fail(`text ${safe} was confirmed, ${numberOf(open.dossier())} is found`)
      }
      await open.close()
    }
  }
  return states
}

test.each(['weak', 'ordered'] as const)(
  'whatever a loss of power leaves on a disk of the %s kind, what was confirmed is there',
  async profile => {
    const recording = await record(24, () => undefined)

    expect(await tryAll(recording, profile, 110)).toBeGreaterThan(5000)
  },
)

test('also when some flushes had failed before', async () => {
  let flushes = 0
  const recording = await record(9, operation => {
    if (operation === 'sync' && ++flushes % 3 === 0) throw errno('EIO')
    return undefined
  })

  expect(recording.confirmed).toHaveLength(7)
  expect(await tryAll(recording, 'weak', 8)).toBeGreaterThan(500)
})

test('the method finds a fault where there is one: a program that does not flush loses texts', async () => {
  const { start, journal, confirmed } = await record(3, () => undefined)
  const careless = journal.filter(({ kind }) => kind !== 'sync' && kind !== 'syncFolder')
  const last = confirmed.at(-1)?.text ?? 0

  const found = new Set<number>()
  for (const files of crashStates(start, careless, 'weak', 2)) {
    const open = await openDossierFolder(testWorld(rescue, memoryDisk(files)), folder)
    found.add(numberOf(open.dossier()))
    await open.close()
  }

  expect(found.size).toBeGreaterThan(1)
  expect(Math.min(...found)).toBeLessThan(last)
})
