import { expect, test } from 'vitest'
import { attachments } from '#shared/notice/rules/attachments'
import { saidBy } from '../../../builders/noticeFixtures.ts'

test('a list and the heading of the attached sheet', () => {
  expect(
    saidBy(attachments, '附件：1．推荐名额表\n2．推荐审批表\n某市某局\n附件1\n推荐名额表\n单位：'),
  ).toEqual(['attachment: 推荐名额表', 'attachment: 推荐审批表'])
})
