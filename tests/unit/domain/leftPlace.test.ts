import { expect, test } from 'vitest'
import { findLeft, leaveAt } from '#shared/domain/leftPlace'
import type { Place } from '#shared/domain/place'
import { aDossier } from '../../builders/aDossier.ts'

const dossier = aDossier()
const found = (place: unknown) => {
  const left = leaveAt(place as Place)
  return left && findLeft(dossier, left)
}

test('a section, a demand and a field are found again, and called as the rail calls them', () => {
  expect(found({ kind: 'plan', section: 'p2' })).toEqual({
    place: { kind: 'plan', section: 'p2' },
    words: '实施方案 · 方案第二节',
  })
  expect(found({ kind: 'submission', requirement: 'c1-r2' })?.words).toBe('申报材料 · 要求二')
  expect(found({ kind: 'unit', field: 'brand' })?.words).toMatch(/^单位与品牌 · /)
  expect(found({ kind: 'tasks', task: 'gone' })).toEqual({
    place: { kind: 'tasks' },
    words: '实施方案 · 责任分工表',
  })
})

test('what is gone, or was never known, is left out', () => {
  expect(found({ kind: 'plan', section: 'p9' })).toBeNull()
  expect(found({ kind: 'submission' })).toBeNull()
  expect(findLeft(dossier, { kind: 'garden', thing: '' })).toBeNull()
  expect(findLeft(dossier, { kind: 'toString', thing: '' })).toBeNull()
})

test('looking is not writing', () => {
  expect(leaveAt({ kind: 'overview' })).toBeNull()
  expect(leaveAt({ kind: 'checks' })).toBeNull()
  expect(leaveAt({ kind: 'export' })).toBeNull()
})

test('the name of a piece of evidence is not kept', () => {
  const left = leaveAt({ kind: 'evidence', item: 'someone' } as unknown as Place)

  expect(left).toEqual({ kind: 'evidence', thing: '' })
})
