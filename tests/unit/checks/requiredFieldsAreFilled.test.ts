import { expect, test } from 'vitest'
import { requiredFieldsAreFilled } from '#shared/checks/requiredFieldsAreFilled'
import { aDossier } from '../../builders/aDossier.ts'
import { checked } from './checked.ts'

test('leads to each required field that is empty', () => {
  const findings = checked(requiredFieldsAreFilled, aDossier({ fields: { unit: '城市照明处' } }))

  expect(findings).toEqual([
    {
      rule: 'requiredFieldsAreFilled',
      group: 'completeness',
      source: '活动设置',
      severity: 'blocker',
      at: { kind: 'unit', field: 'brand' },
      subject: '品牌名称',
      text: '申报表里这一项必填，还空着',
      concerns: ['plan', 'submission', 'summary'],
    },
  ])
})

test('is silent when they are filled, even if others are not', () => {
  expect(checked(requiredFieldsAreFilled, aDossier())).toEqual([])
})

test('takes blanks for nothing', () => {
  const dossier = aDossier({ fields: { unit: '城市照明处', brand: '　 ' } })

  expect(checked(requiredFieldsAreFilled, dossier)).toHaveLength(1)
})
