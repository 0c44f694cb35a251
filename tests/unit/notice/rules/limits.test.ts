import { expect, test } from 'vitest'
import { limits } from '#shared/notice/rules/limits'
import { saidBy } from '../../../builders/noticeFixtures.ts'

test('characters, pages, pictures, minutes, megabytes', () => {
  expect(
    saidBy(
      limits,
      '申报书不超过8000字；佐证材料不超过50页；照片不少于6张；展示视频时长不超过5分钟、不超过200M。',
    ),
  ).toEqual([
    'limit: 申报书 ≤8000字',
    'limit: 佐证材料 ≤50页',
    'limit: 照片 ≥6张',
    'limit: 展示视频 ≤5分钟',
    'limit: 展示视频 ≤200兆',
  ])
})

test('before the thing, from to, and about', () => {
  expect(saidBy(limits, '3000字以内的事迹材料，照片3—5张，总结2000字左右。')).toEqual([
    'limit: 事迹材料 ≤3000字',
    'limit: 照片 3-5张',
    'limit: 总结 1800-2200字',
  ])
})

test('a page of a book is no limit', () => {
  expect(saidBy(limits, '见手册第3页。')).toEqual([])
})
