import { expect, test } from 'vitest'
import { factReferencesExist } from '#shared/checks/factReferencesExist'
import { aDossier } from '../../builders/aDossier.ts'
import { aFact, type Part, saying } from '../../builders/aFact.ts'
import { checked, said } from './checked.ts'

const dossier = (...parts: readonly Part[]) =>
  aDossier({ facts: [aFact()], narratives: { 'c1-r1': saying(...parts) } })

test('marks a reference whose fact was removed', () => {
  const findings = checked(factReferencesExist, dossier('满意率', { fact: 'gone' }, '。'))

  expect(findings).toMatchObject([{ severity: 'blocker', span: { block: 0, from: 3, to: 4 } }])
  expect(findings[0]?.text).toBe('“满意率”后面引用的事实已移除，会印成空白，请重新引用或改写')
})

test('says which value is missing', () => {
  const before = { fact: 'satisfied', part: 'before' } as const

  expect(said(factReferencesExist, dossier('由', before, '升高。'))).toEqual([
    '标准一 · 要求一：事实“群众满意率”还没有填原来的数值，这里会印成空白',
  ])
})

test('is silent about a fact that prints', () => {
  expect(said(factReferencesExist, dossier('满意率', { fact: 'satisfied' }))).toEqual([])
})
