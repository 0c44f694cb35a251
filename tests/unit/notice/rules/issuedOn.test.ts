import { expect, test } from 'vitest'
import { issuedOn } from '#shared/notice/rules/issuedOn'
import { saidBy } from '../../../builders/noticeFixtures.ts'

test('in figures', () => {
  expect(saidBy(issuedOn, '请报送。\n某市某局\n2025年4月8日')).toEqual(['issuedOn: 2025-04-08'])
})

test('in Chinese numerals', () => {
  expect(saidBy(issuedOn, '请报送。\n某市某局\n二〇二五年四月二十八日')).toEqual([
    'issuedOn: 2025-04-28',
  ])
})

test('a date in a sentence is none', () => {
  expect(saidBy(issuedOn, '请于2025年4月8日前报送。')).toEqual([])
})
