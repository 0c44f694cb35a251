import { expect, test } from 'vitest'
import { annexesAreNumberedInFigures } from '#shared/checks/annexesAreNumberedInFigures'
import { marked, mended } from './checked.ts'

test('finds hanzi and the wrong mark', () => {
  expect(marked(annexesAreNumberedInFigures, '见附件二。', '附件：1、责任分工表')).toEqual([
    '附件二',
    '1、',
  ])
})

test('writes figures and a dot', () => {
  expect(mended(annexesAreNumberedInFigures, '见附件十二。', '附件：1、分工表')).toBe(
    '见附件12。\n附件：1.分工表',
  )
})

test('leaves right numbers alone', () => {
  expect(
    marked(annexesAreNumberedInFigures, '见附件2。', '附件：1. 分工表', '附件一并报送'),
  ).toEqual([])
})
