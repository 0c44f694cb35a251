import { expect, test } from 'vitest'
import { messageOf, questionsFor } from '#shared/notice/questions'
import { readNotice } from '#shared/notice/readNotice'
import { noticeFixture } from '../../builders/noticeFixtures.ts'

const missing = (text: string) =>
  questionsFor(readNotice(text).findings).map(question => question.missing)

test('the brand notice: how the second thing is sent, and who is asked', () => {
  const asked = missing(noticeFixture('brand').text)

  expect(asked).toContain('没有写申报材料怎么报送')
  expect(asked).toContain('没有写收件邮箱')
  expect(asked).toContain('通知里“联系人”“联系电话”后面是空的')
  expect(asked).not.toContain('没有写实施方案怎么报送')
  expect(asked).not.toContain('没有找到截止日期')
})

test('a notice that says it all is not asked for what it says', () => {
  const asked = missing(noticeFixture('wenming').text)

  for (const words of ['截止日期', '邮箱', '联系', '份数', '标准']) {
    expect(asked.filter(line => line.includes(words))).toEqual([])
  }
})

test('an empty text leaves everything open', () => {
  expect(missing('').length).toBeGreaterThan(6)
})

test('one message, numbered', () => {
  const text = messageOf([{ missing: '甲', ask: '发到哪个邮箱？' }], '关于评选的通知')

  expect(text).toContain('《关于评选的通知》')
  expect(text).toContain('1. 发到哪个邮箱？')
})
