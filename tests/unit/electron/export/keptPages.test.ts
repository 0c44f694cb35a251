import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { openKeptPages } from '../../../../electron/export/keptPages.ts'

let folder: string
let printed: string[]

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'kept-')), 'pages')
  printed = []
})

const { signal } = new AbortController()

async function page(html: string, fonts = ['FangSong']): Promise<string> {
  const kept = openKeptPages(folder, async ({ html: own }) => {
    printed.push(own)
    return Buffer.from(`PDF of ${own}`)
  })
  return Buffer.from(await kept(html, fonts, signal)).toString()
}

test('prints a page once, and another with other words or other faces', async () => {
  expect(await page('a')).toBe('PDF of a')
  expect(await page('a')).toBe('PDF of a')
  expect(await page('b')).toBe('PDF of b')
  expect(await page('a', ['Noto Serif SC'])).toBe('PDF of a')

  expect(printed).toEqual(['a', 'b', 'a'])
})

test('does not believe what was changed on the disk, and does without what is gone', async () => {
  await page('a')
  const [name = ''] = await readdir(folder)
  await writeFile(join(folder, name), 'something else')
  expect(await page('a')).toBe('PDF of a')
  expect(await readFile(join(folder, name), 'utf8')).toBe('PDF of a')
  await rm(folder, { recursive: true })
  expect(await page('a')).toBe('PDF of a')

  expect(printed).toEqual(['a', 'a', 'a'])
})

test('prints where nothing can be kept', async () => {
  await writeFile(folder, 'a file where the folder should be')

  expect(await page('a')).toBe('PDF of a')
})
