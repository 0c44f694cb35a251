import { expect, test } from 'vitest'
import { mobileNumbersAreHidden } from '#shared/checks/mobileNumbersAreHidden'
import { aDossier, aPdf, prose } from '../../builders/aDossier.ts'
import { marked, markedIn, mended } from './checked.ts'

test('finds mobile numbers, and hides their middle', () => {
  expect(marked(mobileNumbersAreHidden, '住户13912345678，138 1234 5678')).toEqual([
    '13912345678',
    '138 1234 5678',
  ])
  expect(mended(mobileNumbersAreHidden, '住户13912345678')).toBe('住户139****5678')
})

test('the contact of the unit may be reached', () => {
  const dossier = aDossier({
    fields: { unit: '城市照明处', brand: '明灯班组', phone: '139 1234 5678' },
    narratives: { 'c1-r1': prose('值班电话13912345678') },
  })

  expect(markedIn(mobileNumbersAreHidden, dossier)).toEqual([])
})

test('leaves hotlines and long numbers alone', () => {
  expect(marked(mobileNumbersAreHidden, '热线0899-8621 1960，单号2026139123456789')).toEqual([])
})

test('looks at titles of evidence, and at names of files that say something else', () => {
  const dossier = aDossier({
    evidence: [
      aPdf('c1-r1', { title: '感谢信13912345678', name: '感谢信13912345678.pdf' }),
      aPdf('c1-r1', { title: '回访记录', name: '住户13812345678.pdf', hash: 'b'.repeat(64) }),
    ],
  })

  expect(markedIn(mobileNumbersAreHidden, dossier)).toEqual(['13912345678', '13812345678'])
})
