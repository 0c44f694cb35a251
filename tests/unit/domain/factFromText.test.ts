import { expect, test } from 'vitest'
import { factFromText, numberWithUnit } from '#shared/domain/factFromText'

test.each([
  ['98.6%', { value: '98.6', unit: '%' }],
  [' 1,126 件 ', { value: '1,126', unit: '件' }],
  ['20.27万元', { value: '20.27万', unit: '元' }],
  ['480人次', { value: '480', unit: '人次' }],
  ['98.6％', { value: '98.6', unit: '%' }],
])('takes “%s” for a number with its unit', (words, number) => {
  expect(numberWithUnit(words)).toEqual(number)
})

test.each(['98.6', '2026年', '5月', '10日', '6月25日', '满意率98.6%', '5件和3件', ''])(
  'does not take “%s” for one',
  words => {
    expect(numberWithUnit(words)).toBeNull()
  },
)

test.each([
  ['2026年9月测评显示，居民满意率达到', '98.6%', '居民满意率', '2026年9月'],
  ['2026年1至10月上门检测', '1126次', '上门检测', '2026年1至10月'],
  ['平均到场由58分钟降到', '22分钟', '平均到场', ''],
  ['上一句说了2023年。全年共培训', '480人次', '培训', ''],
  ['', '12件', '', ''],
])('proposes a name and a period after “%s”', (before, words, name, period) => {
  expect(factFromText(before, words)).toMatchObject({ name, period })
})
