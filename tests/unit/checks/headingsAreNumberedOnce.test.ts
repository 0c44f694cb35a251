import { expect, test } from 'vitest'
import { headingsAreNumberedOnce } from '#shared/checks/headingsAreNumberedOnce'
import { aDossier } from '../../builders/aDossier.ts'
import { aHeading, aParagraph, markedIn, richText } from './checked.ts'

test('finds numbers typed before a heading', () => {
  const p1 = richText(aHeading('一、组织领导'), aHeading('（二）分工', 2), aHeading('3. 考核', 3))

  expect(markedIn(headingsAreNumberedOnce, aDossier({ plan: { p1 } }))).toEqual([
    '一、',
    '（二）',
    '3. ',
  ])
})

test('leaves numbered paragraphs and headings that begin with a figure alone', () => {
  const p1 = richText(aParagraph('一、接单要快'), aHeading('12345热线'), aHeading('3.5公里管道'))

  expect(markedIn(headingsAreNumberedOnce, aDossier({ plan: { p1 } }))).toEqual([])
})
