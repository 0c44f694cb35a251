import { expect, test } from 'vitest'
import { pageNumberIn, shows, squeezed } from '../../../../electron/export/words.ts'

test('finds words whatever signs a reader reads for a shared glyph', () => {
  expect(shows(squeezed('3.看⻅ 1〜10月的“台账”⋯⋯'), '看见1～10月的“台账”……')).toBe(true)
  expect(shows(squeezed('先锋岗'), '先锋岗⭐️')).toBe(true)
})

test('takes no other number for the one that is looked for', () => {
  expect(shows('证明材料1-3-1表彰', '证明材料1-3-1')).toBe(true)
  expect(shows('证明材料1-13', '证明材料1-3')).toBe(false)
  expect(shows('证明材料13', '证明材料1-3')).toBe(false)
})

test('does not find what is not there', () => {
  expect(shows('二、规范与体系', '一、创新')).toBe(false)
})

test('reads the number of a foot, whichever dash it has', () => {
  expect([
    pageNumberIn('— 12 —'),
    pageNumberIn('― 7 ―'),
    pageNumberIn('第3页'),
    pageNumberIn(''),
  ]).toEqual([12, 7, null, null])
})
