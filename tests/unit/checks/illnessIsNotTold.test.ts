import { expect, test } from 'vitest'
import { illnessIsNotTold } from '#shared/checks/illnessIsNotTold'
import { marked } from './checked.ts'

test('finds somebody’s illness', () => {
  expect(marked(illnessIsNotTold, '住户身患尿毒症，老伴患有糖尿病')).toEqual([
    '身患尿毒症',
    '患有糖尿病',
  ])
})

test('leaves the work of hospitals alone', () => {
  expect(marked(illnessIsNotTold, '开设糖尿病门诊，家中有病人的先修')).toEqual([])
})
