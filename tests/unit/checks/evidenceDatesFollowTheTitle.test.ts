import { expect, test } from 'vitest'
import { evidenceDatesFollowTheTitle } from '#shared/checks/evidenceDatesFollowTheTitle'
import { aDossier, aPdf } from '../../builders/aDossier.ts'
import { said } from './checked.ts'

const dated = (title: string, issuedOn: string) =>
  said(evidenceDatesFollowTheTitle, aDossier({ evidence: [aPdf('c1-r1', { title, issuedOn })] }))

test('finds evidence issued before the year in its title', () => {
  expect(dated('2026年台账', '2025-12-31')).toEqual([
    '2026年台账：名称里是 2026 年，日期却填了 2025 年',
  ])
})

test('a report on last year may come this year', () => {
  expect(dated('2025年度通报', '2026-02-28')).toEqual([])
  expect(dated('2026年台账', '')).toEqual([])
})
