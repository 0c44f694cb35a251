import { expect, test } from 'vitest'
import { brandIsWrittenOneWay } from '#shared/checks/brandIsWrittenOneWay'
import { marked, mended } from './checked.ts'

test('finds the brand with a wrong or a misplaced character', () => {
  expect(marked(brandIsWrittenOneWay, '“明灯班祖”巡查，明班灯组收工')).toEqual([
    '明灯班祖',
    '明班灯组',
  ])
  expect(mended(brandIsWrittenOneWay, '“明灯班祖”巡查')).toBe('“明灯班组”巡查')
})

test('leaves the right name and shorter ones alone', () => {
  expect(marked(brandIsWrittenOneWay, '“明灯班组”巡查，明灯班收工，照明班组')).toEqual([])
})
