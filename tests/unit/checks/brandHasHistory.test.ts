import { expect, test } from 'vitest'
import { brandHasHistory } from '#shared/checks/brandHasHistory'
import { aDossier } from '../../builders/aDossier.ts'
import { checked } from './checked.ts'

const started = (since: string) => checked(brandHasHistory, aDossier({ fields: { since } }))

test('asks back when the brand is younger than a year', () => {
  expect(started('2026-02')).toMatchObject([{ severity: 'hint', at: { field: 'since' } }])
})

test('a month that lies ahead must be mended', () => {
  expect(started('2026-09')).toMatchObject([{ severity: 'blocker' }])
})

test('is silent about an older brand and an empty field', () => {
  expect(started('2024-06')).toEqual([])
  expect(started('')).toEqual([])
})
