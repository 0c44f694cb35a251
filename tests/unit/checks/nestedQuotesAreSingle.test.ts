import { expect, test } from 'vitest'
import { nestedQuotesAreSingle } from '#shared/checks/nestedQuotesAreSingle'
import { marked, mended } from './checked.ts'

test('finds quotes within quotes, and makes them single', () => {
  const wrong = '她说：““清渠班”来了，水就通了。”'

  expect(marked(nestedQuotesAreSingle, wrong)).toEqual(['“清渠班”'])
  expect(mended(nestedQuotesAreSingle, wrong)).toBe('她说：“‘清渠班’来了，水就通了。”')
})

test('leaves quotes side by side alone', () => {
  expect(marked(nestedQuotesAreSingle, '“接”“看”“测”三步，“通”在后')).toEqual([])
})
