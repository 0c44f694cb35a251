import { beforeEach, expect, test } from 'vitest'
import type { Dossier } from '#shared/schema/dossier'
import {
  asOneStep,
  currentDossier,
  edit,
  redo,
  showDossier,
  undo,
  useOpen,
} from '../../../renderer/state/dossier.ts'
import { go, useNavigation } from '../../../renderer/state/navigation.ts'
import { aDossier } from '../../builders/aDossier.ts'

const inYear = (year: number) => (dossier: Dossier) => ({ ...dossier, year })
const opened = (isReadOnly: boolean) => ({
  dossier: aDossier({ year: 2026 }),
  name: '档案',
  place: '',
  isReadOnly,
  savedAt: '2026-06-01T00:00:00Z',
  notices: [],
})

beforeEach(() => showDossier(opened(false)))

test('undo goes back step by step, redo forward again', () => {
  edit({ label: '一', change: inYear(2027) })
  edit({ label: '二', change: inYear(2028) })

  expect([undo(), currentDossier().year]).toEqual(['二', 2027])
  expect([undo(), currentDossier().year]).toEqual(['一', 2026])
  expect([redo(), currentDossier().year]).toEqual(['一', 2027])
  expect([undo(), undo()]).toEqual(['一', null])
})

test('typing in one field is one step', () => {
  edit({ label: '打字', change: inYear(2027), merge: 'field' })
  edit({ label: '打字', change: inYear(2028), merge: 'field' })
  edit({ label: '别处', change: inYear(2029), merge: 'other' })

  undo()
  undo()

  expect(currentDossier().year).toBe(2026)
})

test('several edits can be one step, under one name', () => {
  edit({ label: '打字', change: inYear(2027), merge: 'field' })
  asOneStep('记为事实', () => {
    edit({ label: '一', change: inYear(2028) })
    edit({ label: '二', change: inYear(2029), merge: 'field' })
  })
  edit({ label: '打字', change: inYear(2030), merge: 'field' })

  expect([undo(), currentDossier().year]).toEqual(['打字', 2029])
  expect([undo(), currentDossier().year]).toEqual(['记为事实', 2027])
  expect([undo(), currentDossier().year]).toEqual(['打字', 2026])
})

test('what is typed after an undo is a step of its own', () => {
  edit({ label: '打字', change: inYear(2027), merge: 'field' })
  undo()
  edit({ label: '打字', change: inYear(2028), merge: 'field' })

  undo()

  expect(currentDossier().year).toBe(2026)
})

test('an edit that changes nothing is no step', () => {
  edit({ label: '无', change: dossier => dossier })

  expect(undo()).toBeNull()
})

test('a new edit ends the redo', () => {
  edit({ label: '一', change: inYear(2027) })
  undo()
  edit({ label: '二', change: inYear(2028) })

  expect(redo()).toBeNull()
})

test('undo returns to the place where the step was made', () => {
  go({ kind: 'tasks' })
  edit({ label: '一', change: inYear(2027) })
  go({ kind: 'checks' })

  undo()

  expect(useNavigation.getState().place).toEqual({ kind: 'tasks' })
})

test('a dossier that is open for reading cannot be edited', () => {
  showDossier(opened(true))

  edit({ label: '一', change: inYear(2027) })

  expect(useOpen.getState().open?.dossier.year).toBe(2026)
})
