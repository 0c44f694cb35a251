import { expect, test } from 'vitest'
import { emails } from '#shared/notice/rules/emails'
import { saidBy } from '../../../builders/noticeFixtures.ts'

test('each once, full-width too', () => {
  expect(saidBy(emails, '发至ａｂｃ＠example.com或abc@example.com。')).toEqual([
    'email: abc@example.com',
  ])
})
