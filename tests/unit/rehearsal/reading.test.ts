import { expect, test } from 'vitest'
import { charactersPerMinute, minutesGiven, minutesText } from '#shared/rehearsal/pace'
import { readingOf } from '#shared/rehearsal/reading'
import { aDossier, aPdf, aPicture, prose } from '../../builders/aDossier.ts'
import { aSample } from '../../builders/aSample.ts'

const hanzi = (count: number) => '字'.repeat(count)

test('who reads word by word comes as far as the minutes reach, in the order of the print', () => {
  const dossier = aDossier({
    fields: { unit: '', brand: '' },
    narratives: {
      'c1-r1': prose(hanzi(charactersPerMinute * (minutesGiven - 1))),
      'c2-r1': prose(hanzi(charactersPerMinute * 4)),
    },
    honours: [{ id: 'h', title: '先锋号', issuer: '市里', awardedOn: '', level: '市级' }],
  })

  const { parts, fullMinutes } = readingOf(dossier)

  expect(parts.map(({ title, reached }) => [title, reached])).toEqual([
    ['申报表', 0],
    ['1. 标准一', 1],
    ['2. 标准二', 0.25],
    ['对比、荣誉和报道', 0],
  ])
  expect(fullMinutes).toBeCloseTo(13, 1)
})

test('the strongest proofs come first, each once, and no more than are looked at', () => {
  const photo = aPicture('c1-r1', { kind: 'photo', title: '照片' })
  const award = aPdf(['c1-r1', 'c1-r2'], { kind: 'award', title: '奖状' })
  const others = [1, 2, 3].map(() => aPdf('c1-r2', { title: '其他' }))
  const dossier = aDossier({ evidence: [photo, ...others, award] })

  const [first, second] = readingOf(dossier).criteria

  expect(first?.proofs.map(({ item, number }) => `${number} ${item.title}`)).toEqual([
    '1-5 奖状',
    '1-1 照片',
    '1-2 其他',
    '1-3 其他',
  ])
  expect(second?.proofs).toEqual([])
})

test('of the form every long field is seen by its first sentence', () => {
  const dossier = aDossier({
    fields: { unit: '处', brand: '灯', meaning: '照亮回家的路。还有很多。' },
  })

  expect(readingOf(dossier).openings).toEqual([
    { field: 'meaning', label: '品牌内涵', text: '照亮回家的路。' },
  ])
})

test('shares lie between nothing and everything', () => {
  for (const dossier of [aDossier(), aSample()]) {
    for (const { seen, reached } of readingOf(dossier).parts) {
      expect(seen).toBeGreaterThanOrEqual(0)
      expect(seen).toBeLessThanOrEqual(1)
      expect(reached).toBeGreaterThanOrEqual(0)
      expect(reached).toBeLessThanOrEqual(1)
    }
  }
})

test('minutes are said to the half', () => {
  expect([0, 0.2, 1.3, 14.84].map(minutesText)).toEqual([
    '0 分钟',
    '不到半分钟',
    '约 1.5 分钟',
    '约 15 分钟',
  ])
})
