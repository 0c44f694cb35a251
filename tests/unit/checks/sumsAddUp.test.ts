import { expect, test } from 'vitest'
import { sumsAddUp } from '#shared/checks/sumsAddUp'
import { aDossier } from '../../builders/aDossier.ts'
import { aFact, saying } from '../../builders/aFact.ts'
import { aNarrative, checked } from './checked.ts'

const found = (text: string) => checked(sumsAddUp, aNarrative(text)).map(({ text }) => text)

test.each([
  ['各级媒体报道共47篇，其中市级35篇、省级10篇、国家级4篇。', '各部分相加是49篇，和总数47篇对不上'],
  [
    '投入168万元，其中装备96万元、信息化32万元、宣传22万元、培训17万元。',
    '各部分相加是167万元，和总数168万元对不上',
  ],
  [
    '受理3264件（其中居民楼2187件、商户694件、园区384件）。',
    '各部分相加是3265件，和总数3264件对不上',
  ],
  ['抽查520单，合格511单，合格率98.9%。', '511÷520是98.3%，和98.9%对不上'],
])('finds that “%s” does not add up', (text, why) => {
  expect(found(text)).toEqual([why])
})

test.each([
  '各级媒体报道47篇，其中市级35篇、省级10篇、全国性行业刊物2篇。',
  '共培训480人次，其中网格员120人次、物业80人次。',
  '共47篇，其中省级10篇。',
  '共186人，其中党员9名、技师4名，比上年多12人。',
  '收回有效问卷1168份，满意1152份，满意率98.6%。',
  '接处工单3264件，按时办结3238件，按时办结率99.2%。',
])('lets “%s” stand', text => {
  expect(found(text)).toEqual([])
})

test('reads references with their values, and marks the words as they are written', () => {
  const facts = [aFact({ id: 'all', value: '47', unit: '篇' })]
  const text = saying('报道', { fact: 'all' }, '，其中市级35篇、省级15篇。')
  const dossier = aDossier({ facts, narratives: { 'c1-r1': text } })

  expect(checked(sumsAddUp, dossier)).toMatchObject([{ span: { from: 2, to: 17 } }])
})
