import { expect, test } from 'vitest'
import { addresses } from '#shared/notice/rules/addresses'
import { saidBy } from '../../../builders/noticeFixtures.ts'

test('behind a label or in brackets', () => {
  expect(
    saidBy(addresses, '地址：人民路18号2楼306室。\n寄送质量办（兴业路9号，邮编：123456）。'),
  ).toEqual(['address: 人民路18号2楼306室', 'address: 兴业路9号'])
})

test('a remark in brackets is no address', () => {
  expect(saidBy(addresses, '报送市局（加盖公章）。')).toEqual([])
})
