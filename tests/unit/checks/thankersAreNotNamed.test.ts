import { expect, test } from 'vitest'
import { thankersAreNotNamed } from '#shared/checks/thankersAreNotNamed'
import { aNarrative, marked, said } from './checked.ts'

test('finds the full name of somebody who gave thanks', () => {
  expect(marked(thankersAreNotNamed, '居民王秀兰女士送来锦旗，李建国大爷来信。')).toEqual([
    '王秀兰女士',
    '李建国大爷',
  ])
  expect(said(thankersAreNotNamed, aNarrative('王秀兰女士送来锦旗。'))).toEqual([
    '标准一 · 要求一：感谢的人写“王女士”就够了，公开全名要本人同意',
  ])
})

test('a surname, and the unit’s own people, may stand', () => {
  expect(marked(thankersAreNotNamed, '王女士送来锦旗，班长周明亮带班，贺阿婆说水通了')).toEqual([])
})
