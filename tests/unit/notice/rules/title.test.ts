import { expect, test } from 'vitest'
import { title } from '#shared/notice/rules/title'
import { saidBy } from '../../../builders/noticeFixtures.ts'

test('the line that says what the paper is about', () => {
  expect(saidBy(title, '某某局文件\n某局〔2025〕1号\n关于评选优秀窗口的通知\n各单位：\n')).toEqual([
    'title: 关于评选优秀窗口的通知',
  ])
})

test('a note in brackets is no part of it', () => {
  expect(saidBy(title, '服务名牌评选办法\n（2023年修订）\n第一条 为了工作。')).toEqual([
    'title: 服务名牌评选办法',
  ])
})

test('a text that lost its line breaks', () => {
  expect(saidBy(title, '某市团委〔2025〕2号关于评选青年文明号的通知各单位：现通知如下。')).toEqual([
    'title: 关于评选青年文明号的通知',
  ])
})

test('a letter without a title', () => {
  expect(saidBy(title, '各单位：\n请于5月1日前报送材料。')).toEqual([])
})
