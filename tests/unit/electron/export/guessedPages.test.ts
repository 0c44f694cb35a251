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

test('guesses the pages of the last time, even when the program was closed since', async () => {
  const folder = newFolder()
  expect([...(await openGuesses(folder).of('申报材料', { blocks }))]).toEqual([])
  await openGuesses(folder).remember('申报材料', new Map([['heading-1', 3]]))
  const pages = new Map([
    ['heading-1', 999],
    ['sheet-1', 2000],
  ])
  await openGuesses(folder).remember('申报材料', pages)

  expect([...(await openGuesses(folder).of('申报材料', { blocks }))]).toEqual([...pages])
  expect([...(await openGuesses(folder).of('总结', { blocks }))]).toEqual([])
})

test('guesses nothing where a number in the contents could take room from its title', async () => {
  const guesses = openGuesses(newFolder())
  await guesses.remember('申报材料', new Map([['heading-1', 1000]]))

  expect([...(await guesses.of('申报材料', { blocks }))]).toEqual([])
})

test('guesses nothing from what is gone or was changed on the disk', async () => {
  const folder = join(newFolder(), 'pages')
  const guesses = openGuesses(folder)
  await guesses.remember('申报材料', new Map([['heading-1', 3]]))
  const [kept = ''] = readdirSync(folder)
  writeFileSync(join(folder, kept), '[["heading-1",-3]]')
  expect([...(await guesses.of('申报材料', { blocks }))]).toEqual([])

  rmSync(folder, { recursive: true })
  expect([...(await guesses.of('申报材料', { blocks }))]).toEqual([])
})
