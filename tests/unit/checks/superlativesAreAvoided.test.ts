import { expect, test } from 'vitest'
import { superlativesAreAvoided } from '#shared/checks/superlativesAreAvoided'
import { marked } from './checked.ts'

test('finds words that nothing can prove', () => {
  expect(marked(superlativesAreAvoided, '取得前所未有的突破，引起巨大反响。')).toEqual([
    '前所未有',
    '巨大反响',
  ])
})

test('leaves sober words alone', () => {
  expect(marked(superlativesAreAvoided, '到场时间创下当年最短，压力巨大。')).toEqual([])
})
