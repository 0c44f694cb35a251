import { expect, test } from 'vitest'
import { percentIsWrittenOneWay } from '#shared/checks/percentIsWrittenOneWay'
import { marked } from './checked.ts'

test('finds a percentage in words beside others in figures', () => {
  expect(marked(percentIsWrittenOneWay, '满意率98.6%', '知晓率百分之八十六')).toEqual([
    '百分之八十六',
  ])
})

test('leaves a text that keeps to words alone', () => {
  expect(marked(percentIsWrittenOneWay, '知晓率百分之八十六，占比百分之四')).toEqual([])
})
