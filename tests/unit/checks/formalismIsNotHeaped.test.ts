import { expect, test } from 'vitest'
import { formalismIsNotHeaped } from '#shared/checks/formalismIsNotHeaped'
import { marked } from './checked.ts'

test('finds set phrases in heaps, from the first to the last', () => {
  const heap = '全处上下高度重视，精心组织，周密部署，狠抓落实，形成合力。'

  expect(marked(formalismIsNotHeaped, heap)).toEqual(['高度重视，精心组织，周密部署，狠抓落实'])
})

test('one or two in a sentence are language, not a heap', () => {
  const right = '处里高度重视报修。班组深入社区，进一步摸清堵点。'

  expect(marked(formalismIsNotHeaped, right)).toEqual([])
})
