import { expect, test } from 'vitest'
import { doneThingsAreNotInTheFuture } from '#shared/checks/doneThingsAreNotInTheFuture'
import { aDossier, prose } from '../../builders/aDossier.ts'
import { marked, markedIn } from './checked.ts'

test('finds things told as done that lie ahead of 1 June 2026', () => {
  expect(
    marked(doneThingsAreNotInTheFuture, '2026年8月建成泵站，2027年获评先进，2026年5月31日已验收。'),
  ).toEqual(['2026年8月', '2027年'])
})

test('leaves plans alone', () => {
  expect(
    marked(doneThingsAreNotInTheFuture, '余下的列入2027年改造计划，拟于2026年9月完成'),
  ).toEqual([])
  expect(
    markedIn(doneThingsAreNotInTheFuture, aDossier({ plan: { p1: prose('2026年9月完成测评。') } })),
  ).toEqual([])
})
