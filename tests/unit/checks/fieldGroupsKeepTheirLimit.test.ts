import { expect, test } from 'vitest'
import { fieldGroupsKeepTheirLimit } from '#shared/checks/fieldGroupsKeepTheirLimit'
import { aCampaign } from '../../builders/aCampaign.ts'
import { aDossier } from '../../builders/aDossier.ts'
import { said } from './checked.ts'

const [basics, brand] = aCampaign().fieldGroups
if (!basics || !brand) throw new Error('the builder has two groups')
const campaign = aCampaign({ fieldGroups: [basics, { ...brand, maxTogether: 100 }] })

test('counts only long texts, and says by how much they exceed their common limit', () => {
  const fields = { unit: '城市照明处', brand: '明灯', meaning: '光'.repeat(103) }

  expect(said(fieldGroupsKeepTheirLimit, aDossier({ campaign, fields }))).toEqual([
    '品牌：几项合计限 100 字，已超 3 字',
  ])
})

test('is silent at the limit', () => {
  const fields = { unit: '城市照明处', brand: '明灯', meaning: '光'.repeat(100) }

  expect(said(fieldGroupsKeepTheirLimit, aDossier({ campaign, fields }))).toEqual([])
})
