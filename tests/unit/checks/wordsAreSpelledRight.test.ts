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

test('two characters that meet by chance are no slip', () => {
  const chance = [
    '申请人材料齐全，应当做到一次办结，当月份内办完',
    '把首问负责制做实，人人争做为民先锋，公园满意率98%',
    '按装订要求归档，既使群众少跑腿，又使材料更少',
    '回复盖章当天完成，交付主任签字，组成份额不变',
  ]
  expect(marked(wordsAreSpelledRight, ...chance)).toEqual([])
  expect(marked(wordsAreSpelledRight, '当做榜样，做为依据，引进人材，园满完成，制做展板')).toEqual([
    '当做',
    '做为',
    '人材',
    '园满',
    '制做',
  ])
})
