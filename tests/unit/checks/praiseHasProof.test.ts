import { expect, test } from 'vitest'
import { praiseHasProof } from '#shared/checks/praiseHasProof'
import { aDossier } from '../../builders/aDossier.ts'
import { aParagraph, marked, markedIn, richText } from './checked.ts'

test('finds praise with nothing behind it', () => {
  const empty = '服务质量显著提升。各项工作取得了明显成效。做法受到群众的一致好评。'

  expect(marked(praiseHasProof, empty)).toEqual([
    '显著提升',
    '取得了明显成效',
    '受到群众的一致好评',
  ])
})

test('a number, a name or a title backs it', () => {
  const backed = [
    '到场时间明显缩短，由58分钟降到22分钟。',
    '服务质量显著提升。投诉由36件降到4件。',
    '做法得到了充分肯定，写进《养护导则》。',
  ]

  expect(marked(praiseHasProof, ...backed)).toEqual([])
})

test('so does a citation', () => {
  const text = richText(aParagraph('服务质量显著提升', { cites: 'e1' }, '。'))

  expect(markedIn(praiseHasProof, aDossier({ narratives: { 'c1-r1': text } }))).toEqual([])
})
