import { expect, test } from 'vitest'
import { namesAreGiven } from '#shared/checks/namesAreGiven'
import { marked } from './checked.ts'

test('finds places and firms without a name', () => {
  expect(marked(namesAreGiven, '某小区积水，某某企业停产。')).toEqual(['某小区', '某某企业'])
})

test('a person may stay unnamed', () => {
  expect(marked(namesAreGiven, '住户张某反映，王某某居民楼前积水。')).toEqual([])
})
