import { expect, test } from 'vitest'
import { marksStandAlone } from '#shared/checks/marksStandAlone'
import { marked, mended } from './checked.ts'

test('finds marks side by side', () => {
  expect(marked(marksStandAlone, '先看井，，后看户。。收工，。')).toEqual(['，，', '。。', '，。'])
})

test('keeps the stronger one', () => {
  expect(mended(marksStandAlone, '先看井、，后看户，。')).toBe('先看井，后看户。')
})

test('leaves marks after quotes and the doubled dash alone', () => {
  expect(marked(marksStandAlone, '他说：“通了。”大家——都笑了……')).toEqual([])
})
