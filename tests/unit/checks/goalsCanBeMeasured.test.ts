import { expect, test } from 'vitest'
import { goalsCanBeMeasured } from '#shared/checks/goalsCanBeMeasured'
import { aDossier, prose } from '../../builders/aDossier.ts'
import { marked, markedIn } from './checked.ts'

const plan = (text: string) => markedIn(goalsCanBeMeasured, aDossier({ plan: { p1: prose(text) } }))

test('finds a goal of the plan that cannot be checked', () => {
  expect(plan('力争服务水平再上台阶。')).toEqual(['力争'])
})

test('a number, a date or a name makes it checkable', () => {
  expect(plan('力争满意率达到98%。力争入选“十佳服务品牌”。争取年底建成。')).toEqual([])
})

test('only the plan has goals', () => {
  expect(marked(goalsCanBeMeasured, '力争服务水平再上台阶。')).toEqual([])
})
