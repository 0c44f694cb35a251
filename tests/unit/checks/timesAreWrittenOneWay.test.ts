import { expect, test } from 'vitest'
import { timesAreWrittenOneWay } from '#shared/checks/timesAreWrittenOneWay'
import { marked } from './checked.ts'

test('finds the other clock', () => {
  expect(marked(timesAreWrittenOneWay, '21时接警', '下午3点到场，晚上8点半收工')).toEqual([
    '下午3点',
    '晚上8点半',
  ])
})

test('leaves one clock alone', () => {
  expect(marked(timesAreWrittenOneWay, '下午3点到场', '上午9点收工')).toEqual([])
})
