import { expect, test } from 'vitest'
import { sendingWays } from '#shared/notice/rules/ways'
import { saidBy } from '../../../builders/noticeFixtures.ts'

test('each thing its own way', () => {
  expect(saidBy(sendingWays, '申报表纸质件寄送市局；自评报告电子版发至abc@example.com。')).toEqual([
    'way: 申报表 纸质',
    'way: 申报表 邮寄',
    'way: 自评报告 电子邮箱',
  ])
})

test('what is refused is no way', () => {
  expect(saidBy(sendingWays, '自评表通过OA发送考评科，不收纸质件。')).toEqual([
    'way: 自评表 办公系统',
  ])
})

test('a mailbox that is put up on a wall is none', () => {
  expect(saidBy(sendingWays, '各窗口要公示监督电话和电子信箱。')).toEqual([])
})
