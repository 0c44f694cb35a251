import { expect, test } from 'vitest'
import { documentNumber } from '#shared/notice/rules/documentNumber'
import { saidBy } from '../../../builders/noticeFixtures.ts'

test('in any brackets', () => {
  expect(saidBy(documentNumber, '某局文件\n某局发[2025]9号\n关于评选的通知')).toEqual([
    'documentNumber: 某局发〔2025〕9号',
  ])
})

test('one that is quoted is another paper’s', () => {
  expect(
    saidBy(documentNumber, '关于评选的通知\n根据《总方案》（某发〔2024〕1号）要求，通知如下。'),
  ).toEqual([])
})
