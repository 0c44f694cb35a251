import { expect, test } from 'vitest'
import { changesAddUp } from '#shared/checks/changesAddUp'
import { aNarrative, checked } from './checked.ts'

const found = (text: string) => checked(changesAddUp, aNarrative(text)).map(({ text }) => text)

test.each([
  ['办结时限从5日降到2日，缩短50%。', '按这两个数算是60%，和50%对不上'],
  ['诉求由4126件降到2318件，减少45%。', '按这两个数算是43.8%，和45%对不上'],
  ['按时办结率由90.6%升到99.2%，提高8.6%。', '百分率之间相差的是百分点，应写成8.6个百分点'],
  ['满意率由91.3%提高到98.6%，提高7.5个百分点。', '相差7.3个百分点，和7.5个百分点对不上'],
  ['材料由8件减到3件，增加62.5%。', '8件到3件不是增加'],
  ['热线诉求由2023年的4126件降到2025年的2318件，减少34.8%。', '按这两个数算是43.8%，和34.8%对不上'],
])('finds that “%s” does not add up', (text, why) => {
  expect(found(text)).toEqual([why])
})

test.each([
  '办结时限从5日降到2日，缩短60%。',
  '热线涉排水诉求由2023年的4126件降到2025年的2318件，减少43.8%。',
  '平均到场由58分钟降到22分钟，缩短62.1%。',
  '满意率由91.3%提高到98.6%，提高7.3个百分点。',
  '环节由7个减为3个，居民少跑2趟。',
])('lets “%s” stand', text => {
  expect(found(text)).toEqual([])
})
