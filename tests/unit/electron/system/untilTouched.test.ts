import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { untilTouched } from '../../../../electron/system/untilTouched.ts'

const settledMs = 40
const settled = () => new Promise(resolve => setTimeout(resolve, 2 * settledMs))

test('finds out once, and again when the file was written, even with its old moment', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'touched-')), 'a')
  await writeFile(path, 'one')
  const remembered = untilTouched<number>(settledMs)
  let times = 0
  const find = async () => {
    times += 1
    return times
  }

  await settled()
  expect(await remembered(path, find)).toBe(1)
  expect(await remembered(path, find)).toBe(1)
  await writeFile(path, 'two')
  await utimes(path, 1000, 1000)
  await settled()
  expect(await remembered(path, find)).toBe(2)
  await writeFile(path, 'six')
  await utimes(path, 1000, 1000)
  await settled()
  expect(await remembered(path, find)).toBe(3)
  expect(await remembered(path, find)).toBe(3)
})

test('knows nothing of a file that is gone', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'touched-')), 'a')
  await writeFile(path, 'one')
  const remembered = untilTouched<string>(settledMs)
  await remembered(path, async () => 'there')
  await rm(path)

  expect(await remembered(path, async () => 'gone')).toBe('gone')
})

test('keeps nothing of a file that has just been written', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'touched-')), 'a')
  await writeFile(path, 'one')
  const remembered = untilTouched<string>()
  await remembered(path, async () => 'one')
  await writeFile(path, 'two')

  expect(await remembered(path, async () => 'two')).toBe('two')
})
