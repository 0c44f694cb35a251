import { expect, test } from 'vitest'
import { paragraphsAreNotRepeated } from '#shared/checks/paragraphsAreNotRepeated'
import { aDossier, prose } from '../../builders/aDossier.ts'
import { said } from './checked.ts'

const long =
  '接到报修先问清地点、现象和家中特殊情况，再就近派车，班组到场先看井、后看户，查清上下游各两座检查井。'

test('finds the second of two equal paragraphs, and says where the first stands', () => {
  const narratives = { 'c1-r1': prose(long), 'c2-r1': prose('前言。', long) }

  expect(said(paragraphsAreNotRepeated, aDossier({ narratives }))).toEqual([
    '标准二 · 要求三：这一段和“标准一 · 要求一”里的一段完全相同',
  ])
})

test('plan and submission may say the same, and mottos may recur', () => {
  const dossier = aDossier({
    plan: { p1: prose(long) },
    narratives: { 'c1-r1': prose(long, '一呼就到。'), 'c1-r2': prose('一呼就到。') },
  })

  expect(said(paragraphsAreNotRepeated, dossier)).toEqual([])
})
