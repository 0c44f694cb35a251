import { expect, test } from 'vitest'
import { bookMarksAreForWorks } from '#shared/checks/bookMarksAreForWorks'
import { marked, mended } from './checked.ts'

test('finds book marks around prizes, licences and events', () => {
  expect(
    marked(bookMarksAreForWorks, '获《工人先锋号》，办《排水许可证》，办《下水道开放日》'),
  ).toEqual(['《工人先锋号》', '《排水许可证》', '《下水道开放日》'])
})

test('sets quotes instead', () => {
  expect(mended(bookMarksAreForWorks, '获《工人先锋号》')).toBe('获“工人先锋号”')
})

test('leaves norms, notices and newspapers alone', () => {
  const right = '《清渠服务规范》《关于开展创建活动的通知》《澜江日报》《品牌管理办法》'

  expect(marked(bookMarksAreForWorks, right)).toEqual([])
})
