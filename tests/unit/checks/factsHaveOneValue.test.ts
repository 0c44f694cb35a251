import { expect, test } from 'vitest'
import { factsHaveOneValue } from '#shared/checks/factsHaveOneValue'
import { aDossier, prose } from '../../builders/aDossier.ts'
import { aFact, saying } from '../../builders/aFact.ts'
import { markedIn, said } from './checked.ts'

const fact = aFact({ before: '91.3' })
const marks = (text: string) =>
  markedIn(factsHaveOneValue, aDossier({ facts: [fact], narratives: { 'c1-r1': prose(text) } }))

test('finds another number said of the same thing', () => {
  expect(marks('测评显示，群众满意率达到97.8%，居第一。')).toEqual(['97.8%'])
  expect(marks('群众满意率由91.3%升到98.4%。')).toEqual(['98.4%'])
})

test('lets the value, the value before, other years and goals stand', () => {
  expect(marks('群众满意率98.6%，群众满意率曾是91.3%。')).toEqual([])
  expect(marks('2025年群众满意率为97.4%。')).toEqual([])
  expect(marks('力争群众满意率达到99%。')).toEqual([])
  expect(marks('群众满意率在95%以上。')).toEqual([])
})

test('does not mistake a reference for words', () => {
  const narratives = { 'c1-r1': saying('群众满意率', { fact: 'satisfied' }, '。') }

  expect(said(factsHaveOneValue, aDossier({ facts: [fact], narratives }))).toEqual([])
})

test('finds two facts of one name and one period', () => {
  const facts = [fact, aFact({ id: 'f2', value: '98.4' }), aFact({ id: 'f3', period: '2025年' })]

  expect(said(factsHaveOneValue, aDossier({ facts }))).toEqual([
    '群众满意率：台账里有两个数：98.6%和98.4%，请只留一个，或写明各自的时间',
  ])
})
