import { expect, test } from 'vitest'
import { proofs } from '#shared/notice/rules/proofs'
import { saidBy } from '../../../builders/noticeFixtures.ts'

test('certificates, pictures, records', () => {
  expect(
    saidBy(proofs, '需随附：营业执照副本复印件、近三年审计报告、主要荣誉证书扫描件。'),
  ).toEqual(['proof: 营业执照副本复印件', 'proof: 近三年审计报告', 'proof: 主要荣誉证书扫描件'])
})

test('together with the application', () => {
  expect(saidBy(proofs, '将申报材料及相关证明材料报送至市局。')).toEqual(['proof: 证明材料'])
})
