import { expect, test } from 'vitest'
import { bankCardsAreHidden } from '#shared/checks/bankCardsAreHidden'
import { marked, mended } from './checked.ts'

test('finds numbers with a right check digit, blanks or not', () => {
  expect(marked(bankCardsAreHidden, '卡号4111 1111 1111 1111')).toEqual(['4111 1111 1111 1111'])
})

test('keeps the last four', () => {
  expect(mended(bankCardsAreHidden, '卡号4111111111111111。')).toBe('卡号************1111。')
})

test('leaves numbers with a wrong check digit alone', () => {
  expect(marked(bankCardsAreHidden, '单号4111111111111112')).toEqual([])
})
