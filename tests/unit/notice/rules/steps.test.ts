import { expect, test } from 'vitest'
import { steps } from '#shared/notice/rules/steps'
import { saidBy } from '../../../builders/noticeFixtures.ts'

test('windows in brackets', () => {
  expect(
    saidBy(
      steps,
      '三、实施步骤\n1、动员部署（2024年3月1日至3月31日）。开会。\n2、组织实施（4月～9月）。落实。',
    ),
  ).toEqual(['step: 动员部署 03-01..03-31', 'step: 组织实施 04-01..09-30'])
})

test('quarters, thirds of a month, and an end alone', () => {
  expect(
    saidBy(
      steps,
      '二、工作安排\n（一）启动（第一季度）。\n（二）推进（第二、三季度）。\n（三）评审（11月下旬）。\n（四）公布。12月20日前完成。',
    ),
  ).toEqual([
    'step: 启动 01-01..03-31',
    'step: 推进 04-01..09-30',
    'step: 评审 11-21..11-30',
    'step: 公布 ..12-20',
  ])
})

test('a time table', () => {
  expect(
    saidBy(steps, '二、时间安排\n阶段 时间 任务\n发动 1月 动员\n申报 2月1日至2月28日 推荐'),
  ).toEqual(['step: 发动 01-01..01-31', 'step: 申报 02-01..02-28'])
})

test('a step without a time says so', () => {
  expect(saidBy(steps, '三、评选程序\n1、自愿申报。\n2、专家评审（5月）。')).toEqual([
    'step: 自愿申报 ..',
    'step: 专家评审 05-01..05-31',
  ])
})
