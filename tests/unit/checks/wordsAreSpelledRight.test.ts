import { expect, test } from 'vitest'
import { wordsAreSpelledRight } from '#shared/checks/wordsAreSpelledRight'
import { marked, mended } from './checked.ts'

test('finds common slips, and mends them', () => {
  expect(marked(wordsAreSpelledRight, '建立台帐，签定协议，媒体报导')).toEqual([
    '台帐',
    '签定',
    '报导',
  ])
  expect(mended(wordsAreSpelledRight, '建立台帐，按装水笼头')).toBe('建立台账，安装水龙头')
})

test('leaves right words alone', () => {
  expect(marked(wordsAreSpelledRight, '建立台账，签订协议，媒体报道，作为样板')).toEqual([])
})
