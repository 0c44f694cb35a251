import { expect, test } from 'vitest'
import { quotesAreCurly } from '#shared/checks/quotesAreCurly'
import { marked, mended } from './checked.ts'

test('finds straight and corner quotes', () => {
  expect(marked(quotesAreCurly, '做到"一呼就到"，评为「最美班组」')).toEqual([
    '"一呼就到"',
    '「最美班组」',
  ])
})

test('curls them', () => {
  expect(mended(quotesAreCurly, '做到"一呼就到"')).toBe('做到“一呼就到”')
})

test('leaves Chinese quotes and inches alone', () => {
  expect(marked(quotesAreCurly, '做到“一呼就到”，管径4"')).toEqual([])
})
