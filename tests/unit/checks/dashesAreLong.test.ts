import { expect, test } from 'vitest'
import { dashesAreLong } from '#shared/checks/dashesAreLong'
import { marked, mended } from './checked.ts'

test('finds hyphens for a dash, and sets one', () => {
  expect(marked(dashesAreLong, '我们的口号--一呼就到')).toEqual(['--'])
  expect(mended(dashesAreLong, '我们的口号--一呼就到')).toBe('我们的口号——一呼就到')
})

test('leaves dashes and routes alone', () => {
  expect(marked(dashesAreLong, '口号——一呼就到，柳堤—桥南段')).toEqual([])
})
