import { expect, test } from 'vitest'
import { sourcesAreNamed } from '#shared/checks/sourcesAreNamed'
import { aDossier } from '../../builders/aDossier.ts'
import { aParagraph, marked, markedIn, richText } from './checked.ts'

test('finds counts without a counter', () => {
  expect(marked(sourcesAreNamed, '据统计，投诉下降三成。有关数据显示，群众满意。')).toEqual([
    '据统计',
    '有关数据显示',
  ])
})

test('a citation names the source', () => {
  const text = richText(aParagraph('据统计，投诉下降三成', { cites: 'e1' }, '。'))

  expect(markedIn(sourcesAreNamed, aDossier({ narratives: { 'c1-r1': text } }))).toEqual([])
})
