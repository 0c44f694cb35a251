import { expect, test } from 'vitest'
import { yearsAreFull } from '#shared/checks/yearsAreFull'
import { marked, mended } from './checked.ts'

test('finds years of two digits and fills them up', () => {
  expect(marked(yearsAreFull, '25年6月启用，26年底完成')).toEqual(['25年', '26年'])
  expect(mended(yearsAreFull, '25年6月启用')).toBe('2025年6月启用')
})

test.each([
  '24年共办理报修1200件。',
  '台账齐全。24年，我处推出楼道灯代修。',
  '24年人民路下穿通道曾积水1.2米。',
  '24年上半年开展回访12次。',
  '满意率98.6%，与24年相比提高3个百分点。',
])('finds a year without a month: %s', text => {
  expect(marked(yearsAreFull, text)).toEqual(['24年'])
})

test.each([
  '25年来，他守在泵站。',
  '20年，他只做一件事。',
  '23年如一日。',
  '26年坚守一线。',
  '23年无一起事故。',
  '24年间换了三任班长。',
  '24年的老小区改造完成。',
  '班长从业24年共带徒弟9人。',
  '比10年前多3倍。',
])('a length of time is none: %s', text => {
  expect(marked(yearsAreFull, text)).toEqual([])
})

test('leaves lengths of time alone', () => {
  expect(marked(yearsAreFull, '2025年6月，从业25年，过去10年里，近20年底数不清')).toEqual([])
})
