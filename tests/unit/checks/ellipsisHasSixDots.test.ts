import { expect, test } from 'vitest'
import { ellipsisHasSixDots } from '#shared/checks/ellipsisHasSixDots'
import { marked, mended } from './checked.ts'

test('finds makeshift ellipses', () => {
  expect(marked(ellipsisHasSixDots, '水退了。。。他说...再等等…')).toEqual(['。。。', '...', '…'])
})

test('sets six dots, and leaves six dots alone', () => {
  expect(mended(ellipsisHasSixDots, '他说...')).toBe('他说……')
  expect(marked(ellipsisHasSixDots, '他说……')).toEqual([])
})

test('dots of several kinds in a row are one ellipsis', () => {
  expect(mended(ellipsisHasSixDots, '他说…...再等等。。。…')).toBe('他说……再等等……')
  expect(marked(ellipsisHasSixDots, '他说……。水退了。')).toEqual([])
})
