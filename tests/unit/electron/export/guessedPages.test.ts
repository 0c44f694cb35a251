import { expect, test } from 'vitest'
import type { Block } from '#shared/document/model'
import { guessedPages, rememberPages } from '../../../../electron/export/guessedPages.ts'

const blocks: readonly Block[] = [
  { kind: 'contents', entries: [{ level: 1, text: '一、基本情况', target: 'heading-1' }] },
]

test('guesses the pages of the last time', () => {
  expect([...guessedPages('申报材料', { blocks })]).toEqual([])
  rememberPages('申报材料', new Map([['heading-1', 3]]))
  const pages = new Map([
    ['heading-1', 999],
    ['sheet-1', 2000],
  ])
  rememberPages('申报材料', pages)

  expect([...guessedPages('申报材料', { blocks })]).toEqual([...pages])
  expect([...guessedPages('总结', { blocks })]).toEqual([])
})

test('guesses nothing where a number in the contents could take room from its title', () => {
  rememberPages('申报材料', new Map([['heading-1', 1000]]))

  expect([...guessedPages('申报材料', { blocks })]).toEqual([])
})
