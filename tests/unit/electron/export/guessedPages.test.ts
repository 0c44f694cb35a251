import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Block } from '#shared/document/model'
import { openGuesses } from '../../../../electron/export/guessedPages.ts'

const newFolder = () => mkdtempSync(join(tmpdir(), 'guesses-'))
const blocks: readonly Block[] = [
  { kind: 'contents', entries: [{ level: 1, text: '一、基本情况', target: 'heading-1' }] },
]

const doc = { title: '申报材料', blocks }
const sheets = 'a'.repeat(64)
const at = (page: number) => new Map([['heading-1', page]])

test('guesses what was right the last time, even when the program was closed since', async () => {
  const folder = newFolder()
  expect(await openGuesses(folder).of(doc)).toEqual({ pages: new Map(), sheets: null })
  await openGuesses(folder).remember(doc, { pages: at(3), sheets: null })
  const last = { pages: new Map([...at(999), ['sheet-1', 2000]]), sheets }
  await openGuesses(folder).remember(doc, last)

  expect(await openGuesses(folder).of(doc)).toEqual(last)
  expect((await openGuesses(folder).of({ ...doc, title: '总结' })).sheets).toBeNull()
})

test('guesses nothing where a number in the contents could take room from its title', async () => {
  const guesses = openGuesses(newFolder())
  await guesses.remember(doc, { pages: at(1000), sheets })

  expect((await guesses.of(doc)).pages.size).toBe(0)
})

test('guesses nothing from what is gone or was changed on the disk', async () => {
  const folder = join(newFolder(), 'pages')
  const guesses = openGuesses(folder)
  await guesses.remember(doc, { pages: at(3), sheets })
  const [kept = ''] = readdirSync(folder)
  writeFileSync(join(folder, kept), '{"pages":[["heading-1",-3]],"sheets":null}')
  expect((await guesses.of(doc)).pages.size).toBe(0)

  rmSync(folder, { recursive: true })
  expect((await guesses.of(doc)).pages.size).toBe(0)
})
