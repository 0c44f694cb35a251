import { expect, test } from 'vitest'
import { casesAreTold } from '#shared/checks/casesAreTold'
import { aNarrative, marked, said } from './checked.ts'

test('says what a case leaves open', () => {
  expect(said(casesAreTold, aNarrative('典型案例：班组赶到现场，连夜抢修。'))).toEqual([
    '标准一 · 要求一：这个案例没有写出时间、人物、结果',
  ])
})

test('marks where the case begins', () => {
  expect(marked(casesAreTold, '有一次，水漫进了一楼，班组很快就去了。')).toEqual(['有一次，'])
})

test('is content with when, who, what and the result', () => {
  const told = '典型案例：2026年7月3日夜，桥南路商户报修，班长带班到场疏通，40分钟恢复排水。'

  expect(marked(casesAreTold, told, '一次性告知清单共3页。')).toEqual([])
})
