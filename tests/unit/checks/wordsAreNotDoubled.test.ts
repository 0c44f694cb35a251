import { expect, test } from 'vitest'
import { wordsAreNotDoubled } from '#shared/checks/wordsAreNotDoubled'
import { marked, mended } from './checked.ts'

test('finds words typed twice, and keeps one', () => {
  expect(marked(wordsAreNotDoubled, '居民的的反映，我们进行进行了整改')).toEqual([
    '的的',
    '进行进行',
  ])
  expect(mended(wordsAreNotDoubled, '居民的的反映')).toBe('居民的反映')
})

test('leaves natural doubling alone', () => {
  expect(marked(wordsAreNotDoubled, '的的确确，是是非非，家家户户，和和气气')).toEqual([])
})
