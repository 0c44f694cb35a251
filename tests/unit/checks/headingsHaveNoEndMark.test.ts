import { expect, test } from 'vitest'
import { headingsHaveNoEndMark } from '#shared/checks/headingsHaveNoEndMark'
import { aDossier } from '../../builders/aDossier.ts'
import { aHeading, aParagraph, markedIn, richText } from './checked.ts'

test('finds the mark at the end of a heading, not of a paragraph', () => {
  const p1 = richText(aHeading('组织领导。'), aParagraph('由服务科负责。'), aHeading('考核办法：'))

  expect(markedIn(headingsHaveNoEndMark, aDossier({ plan: { p1 } }))).toEqual(['。', '：'])
})

test('leaves questions and brackets alone', () => {
  const p1 = richText(aHeading('群众要什么？'), aHeading('宣传发动（5月）'))

  expect(markedIn(headingsHaveNoEndMark, aDossier({ plan: { p1 } }))).toEqual([])
})
