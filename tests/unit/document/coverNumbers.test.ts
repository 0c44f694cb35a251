import fc from 'fast-check'
import { expect, test } from 'vitest'
import { composeDocument, coverFor } from '#shared/document/compose/composeDocument'
import { coverNumbers } from '#shared/document/coverNumbers'
import { paragraph, words } from '#shared/document/model'
import { toText } from '#shared/document/toText'
import { emptyDossier } from '#shared/domain/emptyDossier'
import { withCoveredNumbers } from '#shared/domain/personalNumbers'
import { aDossier, anOriginal, aPdf, prose } from '../../builders/aDossier.ts'

const none: ReadonlySet<string> = new Set()

test.each([
  ['身份证号370202199003071233。', '身份证号370***********1233。'],
  ['老证370202900307123', '老证370********7123'],
  ['电话13812345678，', '电话138****5678，'],
  ['电话138 1234 5678', '电话138 **** 5678'],
  ['卡号6222 0212 3456 7890 128', '卡号**** **** **** ***0 128'],
])('covers the middle of %s', (text, covered) => {
  expect(withCoveredNumbers(text, none)).toBe(covered)
})

test.each([
  '2026年11月3日办件12345678901234件',
  '工单20261103123456789',
  '热线0532-12345678、12345',
  '编号138123456789',
])('leaves %s as it is', text => {
  expect(withCoveredNumbers(text, none)).toBe(text)
})

test('what is meant to be read is not covered', () => {
  expect(withCoveredNumbers('联系138-1234-5678', new Set(['13812345678']))).toBe(
    '联系138-1234-5678',
  )
})

test('keeps the length of every text, and covers nothing twice', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789X -1、号'), maxLength: 60 })
  fc.assert(
    fc.property(digits, text => {
      const covered = withCoveredNumbers(text, none)
      expect(covered.length).toBe(text.length)
      expect(withCoveredNumbers(covered, none)).toBe(covered)
    }),
  )
})

test('finds a number whose middle is bold, and keeps the faces', () => {
  const line = paragraph(
    words('电话138'),
    { kind: 'text', text: '1234', isBold: true },
    words('5678'),
  )
  const doc = {
    title: '',
    author: '',
    date: '2026-11-03',
    layout: emptyDossier.layout,
    blocks: [line],
  }

  expect(coverNumbers(doc, none).blocks).toEqual([
    paragraph(words('电话138'), { kind: 'text', text: '****', isBold: true }, words('5678')),
  ])
})

const own = '0532-85551234'
const dossier = (masks: boolean) =>
  aDossier({
    fields: { unit: '城市照明处', brand: '明灯班组', phone: '13900001111', meaning: `打${own}` },
    narratives: { 'c1-r1': prose('居民张三（13812345678）来电。联系13900001111。') },
    evidence: [
      aPdf('c1-r1', { title: '感谢信13812345678' }),
      anOriginal('c1-r1', { title: '名册', name: '名册370202199003071233.xlsx' }),
    ],
    packing: { limit: null, pinned: [], masks },
  })

function submission(masks: boolean, withOriginals = true) {
  const given = dossier(masks)
  const subject = { dossier: given, campaign: given.campaign, today: '2026-11-03', withOriginals }
  return toText(composeDocument('submission', subject))
}

test('a document that goes out shows no personal number, but how to reach the unit', () => {
  expect(submission(false)).toContain('13812345678')

  const text = submission(true)

  expect(text).not.toMatch(/13812345678|370202199003071233/)
  expect(text).toContain('居民张三（138****5678）来电。联系13900001111。')
  expect(text).toContain('感谢信138****5678')
  expect(text).toContain('名册370***********1233.xlsx')
})

test('names of files are covered only when that is wanted', () => {
  expect(coverFor(dossier(true))('1-1 感谢信13812345678')).toBe('1-1 感谢信138****5678')
  expect(coverFor(dossier(false))('1-1 感谢信13812345678')).toBe('1-1 感谢信13812345678')
})

test('a sheet that stands in for a file says where the original really is', () => {
  expect(submission(false, true)).toContain('原件随材料包另附')
  expect(submission(false, false)).toContain('原件由本单位留存备查')
  expect(submission(false, false)).not.toContain('原件随材料包')
})
