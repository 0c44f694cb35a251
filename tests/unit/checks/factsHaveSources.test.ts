import { expect, test } from 'vitest'
import { factsHaveSources } from '#shared/checks/factsHaveSources'
import { aDossier, aPdf } from '../../builders/aDossier.ts'
import { aFact } from '../../builders/aFact.ts'
import { said } from './checked.ts'

const report = aPdf('c1-r1', { pages: 3 })
const from = (
  source: Parameters<typeof aFact>[0] extends { source?: infer S } | undefined ? S : never,
) => said(factsHaveSources, aDossier({ evidence: [report], facts: [aFact({ source })] }))

test('asks where a number comes from', () => {
  expect(from({ kind: 'none' })).toEqual(['群众满意率：没有写明出处，专家无从核对'])
})

test('is content with a page that exists', () => {
  expect(from({ kind: 'evidence', evidence: report.id, page: 3 })).toEqual([])
})

test('names a source that is gone, and a page that is not there', () => {
  expect(from({ kind: 'evidence', evidence: 'gone', page: 1 })).toEqual([
    '群众满意率：作为出处的证明材料已移除，请重新选择',
  ])
  expect(from({ kind: 'evidence', evidence: report.id, page: 4 })).toEqual([
    '群众满意率：出处写的是第 4 页，材料只有 3 页',
  ])
  expect(from({ kind: 'entry', entry: 'gone' })).toEqual([
    '群众满意率：作为出处的台账记录已删除，请重新选择',
  ])
})
