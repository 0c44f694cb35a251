import { expect, test } from 'vitest'
import { placeholdersAreReplaced } from '#shared/checks/placeholdersAreReplaced'
import { aDossier, prose } from '../../builders/aDossier.ts'
import { said } from './checked.ts'

test('finds blanks left in fields, plan and narratives', () => {
  const dossier = aDossier({
    fields: { unit: '城市照明处', brand: '××班' },
    plan: { p1: prose('由____负责') },
    narratives: { 'c1-r1': prose('满意率待补') },
  })

  expect(said(placeholdersAreReplaced, dossier)).toEqual([
    '品牌名称：还留着“××”，请换成实际内容',
    '方案第一节：还留着“____”，请换成实际内容',
    '标准一 · 要求一：还留着“待补”，请换成实际内容',
  ])
})

test('a multiplication sign between numbers is no blank', () => {
  expect(said(placeholdersAreReplaced, aDossier({ plan: { p1: prose('60×40 毫米') } }))).toEqual([])
})
