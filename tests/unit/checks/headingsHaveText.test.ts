import { expect, test } from 'vitest'
import { headingsHaveText } from '#shared/checks/headingsHaveText'
import { aDossier } from '../../builders/aDossier.ts'
import { aHeading, aParagraph, markedIn, richText } from './checked.ts'

test('finds headings with nothing under them', () => {
  const p1 = richText(
    aHeading('组织领导'),
    aHeading('考核办法'),
    aParagraph('按月考核。'),
    aHeading('台账'),
  )

  expect(markedIn(headingsHaveText, aDossier({ plan: { p1 } }))).toEqual(['组织领导', '台账'])
})

test('a lower heading counts as text', () => {
  const p1 = richText(aHeading('组织领导'), aHeading('分工', 2), aParagraph('由服务科负责。'))

  expect(markedIn(headingsHaveText, aDossier({ plan: { p1 } }))).toEqual([])
})
