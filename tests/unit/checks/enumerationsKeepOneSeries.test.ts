import { expect, test } from 'vitest'
import { enumerationsKeepOneSeries } from '#shared/checks/enumerationsKeepOneSeries'
import { marked, mended } from './checked.ts'

test('finds 首先 followed by 第二, and mends it', () => {
  expect(marked(enumerationsKeepOneSeries, '首先，摸清底数。第二，逐条整改。')).toEqual(['第二'])
  expect(mended(enumerationsKeepOneSeries, '首先摸清底数；二是逐条整改。')).toBe(
    '首先摸清底数；其次逐条整改。',
  )
})

test('leaves whole series alone', () => {
  const right = ['首先摸底；其次整改。', '第一，摸底。第二，整改。', '群众首先想到我们，居第二位']

  expect(marked(enumerationsKeepOneSeries, ...right)).toEqual([])
})
