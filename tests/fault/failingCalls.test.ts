import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { AppError } from '#shared/failure'
import { createDossierFolder } from '../../electron/storage/createDossierFolder.ts'
import { realFsx } from '../../electron/storage/fsx.ts'
import { openDossierFolder } from '../../electron/storage/openDossierFolder.ts'
import type { Trouble } from '../../electron/storage/saver.ts'
import { numbered, numberOf, testWorld } from './bench.ts'
import { errno, type Fault, faultyDisk, type Operation } from './faultyDisk.ts'

let root = ''
let folder = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'faults-'))
  folder = join(root, 'dossier')
  await createDossierFolder(testWorld(join(root, 'rescue')), folder, numbered(0))
})
afterEach(() => rm(root, { recursive: true }))

/** Faults reach only what lies in the dossier: the rescue copy is on another path. */
const inDossier = (path: string) => path.startsWith(folder)

/** Saves texts 1, 2, 3 on a disk with a fault; answers which were acknowledged and what was told. */
async function saveThree(fault: Fault) {
  let isArmed = false
  const disk = faultyDisk(realFsx, (operation, path) =>
    isArmed && inDossier(path) ? fault(operation, path) : undefined,
  )
  const told: Trouble[] = []
  const open = await openDossierFolder(testWorld(join(root, 'rescue'), disk), folder, {
    trouble: trouble => told.push(trouble),
  })
  isArmed = true
  const acknowledged: number[] = [0]
  const refused: unknown[] = []
  for (const n of [1, 2, 3]) {
    await open.save(numbered(n)).then(
      () => acknowledged.push(n),
      error => refused.push(error),
    )
  }
  isArmed = false
  await open.close()
  return { acknowledged, refused, told }
}

/** What the next start finds, without help from the rescue copy. */
async function found(): Promise<number> {
  const open = await openDossierFolder(testWorld(join(root, 'no-rescue')), folder)
  await open.close()
  return numberOf(open.dossier())
}

async function foundWithRescue(): Promise<number> {
  const open = await openDossierFolder(testWorld(join(root, 'rescue')), folder)
  await open.close()
  return numberOf(open.dossier())
}

const codes = ['EIO', 'ENOSPC', 'EDQUOT', 'ENOENT', 'ENODEV', 'EROFS', 'EPERM', 'EBUSY']

/** Fails the n-th operation, once or from then on. */
function failing(n: number, code: string, isForEver: boolean): Fault {
  let calls = 0
  return () => {
    calls += 1
    if (calls === n || (isForEver && calls > n)) throw errno(code)
    return undefined
  }
}

async function operationsOfThreeSaves(): Promise<number> {
  let calls = 0
  await saveThree(() => {
    calls += 1
    return undefined
  })
  return calls
}

test.each(codes)('%s at any one operation: nothing that was acknowledged is lost', async code => {
  const operations = await operationsOfThreeSaves()
  expect(operations).toBeGreaterThan(15)

  for (let n = 1; n <= operations; n += 1) {
    const { acknowledged, refused } = await saveThree(failing(n, code, false))

    expect(await found()).toBeGreaterThanOrEqual(acknowledged.at(-1) ?? 0)
    for (const error of refused) expect(error).toBeInstanceOf(AppError)
  }
})

test.each(codes)(
  '%s from any operation on: told, rescued, and back after a restart',
  async code => {
    const operations = await operationsOfThreeSaves()

    for (let n = 1; n <= operations; n += 2) {
      const { acknowledged, refused, told } = await saveThree(failing(n, code, true))

      expect(await found()).toBeGreaterThanOrEqual(acknowledged.at(-1) ?? 0)
      if (refused.length === 0) continue
      expect(told.at(-1)).toMatchObject({ failure: expect.anything(), isRescued: true })
      expect(await foundWithRescue()).toBe(3)
      await rm(join(root, 'rescue'), { recursive: true, force: true })
    }
  },
)

test('a disk that takes only half of every write gets all of it in the end', async () => {
  const { acknowledged } = await saveThree(operation =>
    operation === 'write' ? 'short' : undefined,
  )

  expect(acknowledged).toEqual([0, 1, 2, 3])
  expect(await found()).toBe(3)
})

test('a text whose flush failed is never acknowledged, and never flushed again', async () => {
  const flushed: string[] = []
  const { acknowledged } = await saveThree((operation, path) => {
    if (operation !== 'sync' || !path.includes('text')) return undefined
    flushed.push(path)
    throw errno('EIO')
  })

  expect(acknowledged).toEqual([0])
  expect(new Set(flushed).size).toBe(flushed.length)
})

test.each([['sync'], ['syncFolder'], ['write'], ['open'], ['close']] as const)(
  'every %s fails once: the next try goes to a new file and succeeds',
  async failed => {
    const failedOn = new Set<string>()
    const passes = (operation: Operation, path: string) => {
      const isFirst = operation === failed && path.includes('text') && !failedOn.has(path)
      if (!isFirst || failedOn.size > 0) return undefined
      failedOn.add(path)
      throw errno('EIO')
    }

    const { acknowledged, told } = await saveThree(passes)

    expect(acknowledged).toEqual([0, 2, 3])
    expect(told.map(({ failure }) => failure?.code ?? 'over')).toEqual(['disk.failed', 'over'])
    expect(await found()).toBe(3)
  },
)

test('a full disk gives up its reserve, and the text is saved', async () => {
  const ballast = join(folder, 'lock', 'reserve.bin')
  let hasReserve = true
  const { acknowledged } = await saveThree((operation, path) => {
    if (operation === 'remove' && path === ballast) hasReserve = false
    if (operation === 'write' && hasReserve) throw errno('ENOSPC')
    return undefined
  })

  expect(acknowledged).toEqual([0, 1, 2, 3])
})

test.each([1, 5, 9, 10])(
  'a scanner that holds the folder for %i tries is not noticed',
  async tries => {
    let left = tries
    const { acknowledged, told } = await saveThree(operation => {
      if (operation === 'open' && left-- > 0) throw errno('EBUSY')
      return undefined
    })

    expect(acknowledged).toEqual([0, 1, 2, 3])
    expect(told).toEqual([])
  },
)

test('twelve tries are noticed, and the text is rescued meanwhile', async () => {
  let left = 12
  const { acknowledged, told } = await saveThree(operation => {
    if (operation === 'open' && left-- > 0) throw errno('EBUSY')
    return undefined
  })

  expect(acknowledged).toEqual([0, 2, 3])
  expect(told).toEqual([
    { failure: { code: 'file.locked', subject: 'dossier' }, isRescued: true },
    { failure: null, isRescued: false },
  ])
})
