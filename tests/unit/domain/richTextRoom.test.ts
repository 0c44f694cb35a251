import { expect, test } from 'vitest'
import { limitsText, roomFor } from '#shared/domain/richTextRoom'

const limits = { min: 100, max: 500 }

test.each([
  [20, { fit: 'short', left: '还差 80 字', text: '已写 20 字，还差 80 字' }],
  [100, { fit: 'fits', left: '还可写 400 字', text: '已写 100 字，还可写 400 字' }],
  [500, { fit: 'fits', left: '还可写 0 字', text: '已写 500 字，还可写 0 字' }],
  [512, { fit: 'over', left: '已超 12 字', text: '已写 512 字，已超 12 字' }],
])('%i characters of 100 to 500', (count, room) => {
  expect(roomFor(count, limits)).toEqual(room)
})

test('without an upper limit only what is written is counted', () => {
  expect(roomFor(9000, { min: 0, max: 0 })).toEqual({ fit: 'fits', left: '', text: '已写 9000 字' })
})

test('says what is asked for', () => {
  expect(limitsText(limits)).toBe('100～500 字')
  expect(limitsText({ min: 0, max: 300 })).toBe('不超过 300 字')
  expect(limitsText({ min: 300, max: 0 })).toBe('不少于 300 字')
  expect(limitsText({ min: 0, max: 0 })).toBe('')
})
