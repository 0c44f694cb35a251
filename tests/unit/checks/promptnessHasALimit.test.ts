import { expect, test } from 'vitest'
import { promptnessHasALimit } from '#shared/checks/promptnessHasALimit'
import { marked } from './checked.ts'

test('finds promptness without a limit', () => {
  expect(marked(promptnessHasALimit, '接到报修第一时间到场，尽快恢复。')).toEqual([
    '第一时间',
    '尽快',
  ])
})

test('a limit in the sentence is enough', () => {
  expect(marked(promptnessHasALimit, '接到报修迅速派单，30分钟到场。')).toEqual([])
})
