import { expect, test } from 'vitest'
import { issuer } from '#shared/notice/rules/issuer'
import { saidBy } from '../../../builders/noticeFixtures.ts'

test('the signature above the date', () => {
  expect(
    saidBy(issuer, '关于评选的通知\n各单位：请报送。\n沁河市卫生健康委员会\n2025年2月3日'),
  ).toEqual(['issuer: 沁河市卫生健康委员会'])
})

test('the red head of the paper, where nobody signed', () => {
  expect(saidBy(issuer, '沁河市总工会文件\n关于评选的通知\n各单位：请报送。')).toEqual([
    'issuer: 沁河市总工会',
  ])
})

test('whom a paper quotes is not its sender', () => {
  expect(saidBy(issuer, '按照市文明办关于评选的部署，现作安排。')).toEqual([])
})
