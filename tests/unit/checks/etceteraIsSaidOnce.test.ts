import { expect, test } from 'vitest'
import { etceteraIsSaidOnce } from '#shared/checks/etceteraIsSaidOnce'
import { marked, mended } from './checked.ts'

test('finds 等 together with an ellipsis, and keeps the word', () => {
  expect(marked(etceteraIsSaidOnce, '铁锹、水泵等……')).toEqual(['等……'])
  expect(mended(etceteraIsSaidOnce, '铁锹、水泵等……都备齐了')).toBe('铁锹、水泵等都备齐了')
})

test('leaves either alone', () => {
  expect(marked(etceteraIsSaidOnce, '铁锹、水泵等3类；他说请等一等，水就来……')).toEqual([])
})
