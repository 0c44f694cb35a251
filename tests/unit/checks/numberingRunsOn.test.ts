import { expect, test } from 'vitest'
import { numberingRunsOn } from '#shared/checks/numberingRunsOn'
import { aNarrative, marked, said } from './checked.ts'

test('finds a number that was left out or given twice', () => {
  expect(marked(numberingRunsOn, '一、受理', '二、派单', '四、回访')).toEqual(['四、'])
  expect(marked(numberingRunsOn, '1. 受理', '2. 派单', '2. 回访')).toEqual(['2.'])
})

test('says where the count stood', () => {
  expect(said(numberingRunsOn, aNarrative('（一）受理', '（三）派单'))).toEqual([
    '标准一 · 要求一：前面数到第 1，这里却是第 3，请核对序号',
  ])
})

test('starts a lower level anew under each higher number', () => {
  const lines = ['一、受理', '（一）热线', '（二）窗口', '二、派单', '（一）就近', '十一路公交']

  expect(marked(numberingRunsOn, ...lines)).toEqual([])
})
