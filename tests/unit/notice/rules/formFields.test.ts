import { expect, test } from 'vitest'
import { formFields } from '#shared/notice/rules/formFields'
import { saidBy } from '../../../builders/noticeFixtures.ts'

test('labels, room and stamp boxes', () => {
  expect(
    saidBy(
      formFields,
      '附件1\n自评表\n窗口名称：＿＿＿＿  负责人：＿＿＿＿\n主要做法（800字以内）：\n中心意见（盖章）：',
    ),
  ).toEqual(['field: 窗口名称', 'field: 负责人', 'field: 主要做法', 'opinion: 中心意见'])
})

test('outside of an attachment nothing is a field', () => {
  expect(saidBy(formFields, '联系人：\n主要做法：')).toEqual([])
})
