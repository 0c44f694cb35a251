import { expect, test } from 'vitest'
import { datesExist } from '#shared/checks/datesExist'
import { marked } from './checked.ts'

test('finds days and months that no calendar has', () => {
  expect(marked(datesExist, '2026年2月30日启用，13月验收，6月31日公布，2026年2月29日复查')).toEqual(
    ['2026年2月30日', '13月', '6月31日', '2026年2月29日'],
  )
})

test('leaves real days and lengths of time alone', () => {
  expect(marked(datesExist, '2024年2月29日，2月29日，12月31日，历时18个月')).toEqual([])
})
