import { expect, test } from 'vitest'
import { contacts } from '#shared/notice/rules/contacts'
import { saidBy } from '../../../builders/noticeFixtures.ts'

test('one or two people, blanks inside or not', () => {
  expect(saidBy(contacts, '联 系 人:何  苗  电话：0777-2468013\n联系人：赵亮 徐蓓')).toEqual([
    'contact: 何苗',
    'contact: 赵亮 徐蓓',
  ])
})

test('the office before the name is left out', () => {
  expect(saidBy(contacts, '联系人及电话：市卫健委医政科 唐婉，0444-5566778。')).toEqual([
    'contact: 唐婉',
  ])
})

test('a label with nothing behind it', () => {
  expect(saidBy(contacts, '联系人:;联系电话:。')).toEqual(['blank: 联系人', 'blank: 联系电话'])
})

test('in a form the unit fills it in', () => {
  expect(saidBy(contacts, '附件1\n申报表\n联系人：    联系电话：')).toEqual([])
})
