import { expect, test } from 'vitest'
import { headingsDiffer } from '#shared/checks/headingsDiffer'
import { aDossier } from '../../builders/aDossier.ts'
import { aHeading, aParagraph, markedIn, richText } from './checked.ts'

test('finds the second heading with the same words in one text', () => {
  const twice = richText(aHeading('分工'), aParagraph('甲。'), aHeading('分工'), aParagraph('乙。'))

  expect(markedIn(headingsDiffer, aDossier({ plan: { p1: twice } }))).toEqual(['分工'])
})

test('another text may use the same heading', () => {
  const one = richText(aHeading('分工'), aParagraph('甲。'))

  expect(markedIn(headingsDiffer, aDossier({ plan: { p1: one, p2: one } }))).toEqual([])
})
