import { expect, test } from 'vitest'
import { exclamationsAreRare } from '#shared/checks/exclamationsAreRare'
import { marked, mended } from './checked.ts'

test('finds exclamation marks, and lowers the voice', () => {
  expect(marked(exclamationsAreRare, '群众满意是我们的追求！')).toEqual(['！'])
  expect(mended(exclamationsAreRare, '群众满意是我们的追求！')).toBe('群众满意是我们的追求。')
})

test('leaves what people said alone', () => {
  expect(marked(exclamationsAreRare, '阿婆说：“水通了！”班组笑了。')).toEqual([])
})
