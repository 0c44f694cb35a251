import { expect, test } from 'vitest'
import { nestedBookMarksAreSingle } from '#shared/checks/nestedBookMarksAreSingle'
import { marked, mended } from './checked.ts'

test('finds a title within a title, and makes it single', () => {
  const wrong = '印发《关于贯彻《条例》的通知》'

  expect(marked(nestedBookMarksAreSingle, wrong)).toEqual(['《条例》'])
  expect(mended(nestedBookMarksAreSingle, wrong)).toBe('印发《关于贯彻〈条例〉的通知》')
})

test('leaves titles side by side alone', () => {
  expect(marked(nestedBookMarksAreSingle, '《规范》《办法》和《关于贯彻〈条例〉的通知》')).toEqual(
    [],
  )
})
