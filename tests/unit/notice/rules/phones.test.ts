import { expect, test } from 'vitest'
import { phones } from '#shared/notice/rules/phones'
import { saidBy } from '../../../builders/noticeFixtures.ts'

test('with area code, mobile, and two in a row', () => {
  expect(saidBy(phones, '咨询电话：（0666）3322110、3322119；手机：13900000000。')).toEqual([
    'phone: 0666-3322110',
    'phone: 3322119',
    'phone: 13900000000',
  ])
})

test('fax and postcode are none', () => {
  expect(saidBy(phones, '联系地址邮编：1234567；传真：0666-3322118。')).toEqual([])
})
