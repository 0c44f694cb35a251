import { expect, test } from 'vitest'
import { platesAreHidden } from '#shared/checks/platesAreHidden'
import { marked, mended } from './checked.ts'

test('finds plates, and hides their middle', () => {
  expect(marked(platesAreHidden, '车主鲁B·12345，新能源粤BD12345')).toEqual([
    '鲁B·12345',
    '粤BD12345',
  ])
  expect(mended(platesAreHidden, '车主鲁B12345来信')).toBe('车主鲁B***45来信')
})

test('leaves models and abbreviations alone', () => {
  expect(marked(platesAreHidden, '浙江QC小组，水泵型号WQ2210-416，云A区')).toEqual([])
})
