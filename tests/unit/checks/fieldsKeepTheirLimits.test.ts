import { expect, test } from 'vitest'
import { fieldsKeepTheirLimits } from '#shared/checks/fieldsKeepTheirLimits'
import { aDossier } from '../../builders/aDossier.ts'
import { checked, said } from './checked.ts'

const withFields = (fields: Record<string, string>) =>
  aDossier({ fields: { unit: '城市照明处', brand: '明灯班组', ...fields } })

test.each([
  ['phone', '八七六五', '电话'],
  ['email', '某某邮箱', '邮箱'],
  ['postcode', '3150', '邮编'],
  ['staff', '约五十', '人数'],
  ['level', '其他单位', '单位性质'],
])('refuses a %s that says “%s”', (id, value, label) => {
  expect(checked(fieldsKeepTheirLimits, withFields({ [id]: value }))).toMatchObject([
    { severity: 'blocker', subject: label, at: { kind: 'unit', field: id } },
  ])
})

test.each([
  ['phone', '0574-8712 3456'],
  ['phone', '13800138000'],
  ['phone', '87123456转801'],
  ['email', 'lamp@example.cn'],
  ['postcode', '315000'],
  ['staff', '46'],
  ['level', '事业单位'],
])('takes a %s that says “%s”', (id, value) => {
  expect(checked(fieldsKeepTheirLimits, withFields({ [id]: value }))).toEqual([])
})

test('a brand name that is hard to remember is advice, one over the limit must be mended', () => {
  expect(checked(fieldsKeepTheirLimits, withFields({ brand: '照'.repeat(13) }))).toMatchObject([
    { severity: 'warning' },
  ])
  expect(said(fieldsKeepTheirLimits, withFields({ brand: '照'.repeat(22) }))).toEqual([
    '品牌名称：已超 2 字，限 20 字',
  ])
})
