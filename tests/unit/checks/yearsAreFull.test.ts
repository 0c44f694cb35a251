import { expect, test } from 'vitest'
import { yearsAreFull } from '#shared/checks/yearsAreFull'
import { marked, mended } from './checked.ts'

test('finds years of two digits and fills them up', () => {
  expect(marked(yearsAreFull, '25年6月启用，26年底完成')).toEqual(['25年', '26年'])
  expect(mended(yearsAreFull, '25年6月启用')).toBe('2025年6月启用')
})

test('leaves lengths of time alone', () => {
  expect(marked(yearsAreFull, '2025年6月，从业25年，过去10年里，近20年底数不清')).toEqual([])
})
