import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openLog, withoutNames } from '../../../../electron/system/log.ts'

test.each([
  ["ENOENT: no such file, open '/home/李梅/举报信.docx'", 'ENOENT: no such file, open …'],
  ['at save (C:\\Users\\李梅\\app\\main.js:3:7)', 'at save (…/main.js:3:7)'],
  ['at file:///opt/brand/out/main/main.js:3:7', 'at …/main.js:3:7'],
])('keeps names of people and files out: %s', (text, expected) => {
  expect(withoutNames(text)).toBe(expected)
})

test('stays small however much goes wrong', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'log-'))
  const log = openLog(folder, () => new Date(0))
  for (let entry = 0; entry < 40; entry += 1) log(new Error('x'.repeat(50_000)))

  const current = await readFile(join(folder, 'main.log'))
  const older = await readFile(join(folder, 'main.1.log'))

  expect(current.length).toBeLessThan(600_000)
  expect(older.length).toBeLessThan(600_000)
  await rm(folder, { recursive: true })
})
