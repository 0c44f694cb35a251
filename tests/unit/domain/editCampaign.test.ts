import { expect, test } from 'vitest'
import { fillPattern } from '#shared/document/fillPattern'
import { campaignAdvice } from '#shared/domain/campaignAdvice'
import { insertAt, moveAt, removeAt, setAt, valueAt } from '#shared/domain/editCampaign'
import { exampleDossier } from '#shared/domain/exampleDossier'
import { newerCampaign } from '#shared/domain/newerCampaign'
import { proposeTier } from '#shared/domain/proposeTier'
import { campaignFaults } from '#shared/schema/campaignFaults'
import { Dossier } from '#shared/schema/dossier'
import { aCampaign } from '../../builders/aCampaign.ts'
import { aDossier } from '../../builders/aDossier.ts'
import { aSample } from '../../builders/aSample.ts'

const campaign = aCampaign()
const titles = (value: unknown) => (value as { title: string }[]).map(({ title }) => title)

test('a value changes where its path leads, and nowhere else', () => {
  const path = ['criteria', 1, 'requirements', 0, 'words', 'max']
  const next = setAt(campaign, path, 200)

  expect(valueAt(next, path)).toBe(200)
  expect(setAt(next, path, 500)).toEqual(campaign)
  expect(next.criteria[0]).toBe(campaign.criteria[0])
})

test('the order of what is stored does not change with a value', () => {
  const next = setAt(campaign, ['title'], '新名')

  expect(Object.keys(next)).toEqual(Object.keys(campaign))
})

test('an optional value can be taken away and given again', () => {
  const path = ['fieldGroups', 0, 'maxTogether']
  const given = setAt(campaign, path, 2000)

  expect(valueAt(given, path)).toBe(2000)
  expect(setAt(given, path, undefined)).toEqual(campaign)
})

test('items are put in, moved and taken out, within their list', () => {
  const more = insertAt(campaign, ['opinions'], 1, { id: 'o2', title: '部门意见', hint: '' })
  const moved = moveAt(more, ['opinions', 1], -1)

  expect(titles(moved.opinions)).toEqual(['部门意见', '单位意见'])
  expect(moveAt(moved, ['opinions', 0], -1)).toEqual(moved)
  expect(removeAt(moved, ['opinions', 0])).toEqual(campaign)
})

test('what is typed wrong is kept and named at its place', () => {
  const path = ['deliverables', 0, 'copies']

  expect(campaignFaults(setAt(campaign, path, 'x'))).toEqual([{ path, text: '这里要填一个数' }])
  expect(campaignFaults(setAt(campaign, ['title'], ''))).toEqual([
    { path: ['title'], text: '不能为空' },
  ])
  expect(campaignFaults(removeAt(campaign, ['fieldGroups', 1]))).toEqual([
    { path: ['fieldGroups'], text: '缺少字段“brand”' },
  ])
  expect(campaignFaults(campaign)).toEqual([])
})

const advice = (path: readonly (string | number)[], value: unknown) =>
  campaignAdvice(setAt(campaign, path, value)).map(({ text }) => text)

test.each([
  [['criteria', 0, 'points'], 40, '合计 90'],
  [['criteria', 0, 'requirements', 0, 'words'], { min: 300, max: 200 }, '比至少的还小'],
  [['steps', 0, 'to'], '06-31', '没有这一天'],
  [['steps', 0, 'from'], '12-01', '结束早于开始'],
  [['deliverables', 0, 'recipient', 'email'], '', '收件邮箱还没写'],
  [['deliverables', 0, 'fileName'], '{unit}{名}{when}', '“{when}”不是可以代入的内容'],
  [['deliverables', 0, 'fileName'], '{unit}/{brand}', 'Windows 不接受'],
  [['evidenceKinds', 1, 'title'], '其他', '已经有一个“其他”'],
])('%j is looked at once more', (path, value, words) => {
  expect(advice(path, value)).toEqual([expect.stringContaining(words)])
})

test('the campaign that comes with the program needs no advice but the address of its office', () => {
  const texts = campaignAdvice(aSample().campaign).map(({ text }) => text)

  expect(new Set(texts)).toEqual(new Set(['要用电子邮件报送，收件邮箱还没写']))
})

test('a higher revision that says something else is newer; the same words are not', () => {
  const revised = { ...campaign, revision: 2, title: '新通知' }

  expect(newerCampaign(campaign, [revised])).toBe(revised)
  expect(newerCampaign(revised, [campaign])).toBeUndefined()
  expect(newerCampaign(campaign, [{ ...campaign, revision: 2 }])).toBeUndefined()
  expect(newerCampaign(campaign, [{ ...revised, id: 'other' }])).toBeUndefined()
})

test('the made-up unit of the preview is a dossier', () => {
  expect(Dossier.parse(exampleDossier(campaign))).toEqual(exampleDossier(campaign))
})

test('a campaign with ids of its own still says whom to ask, in names of files and mails', () => {
  const renamed = aCampaign(
    JSON.parse(
      JSON.stringify(campaign)
        .replace('"id":"contact"', '"id":"n-1"')
        .replace('"id":"phone"', '"id":"n-2"'),
    ),
  )
  const dossier = aDossier({
    campaign: renamed,
    fields: { unit: '处', 'n-1': '王工', 'n-2': '123' },
  })
  const [deliverable] = renamed.deliverables
  if (!deliverable) throw new Error('the builder makes deliverables')

  expect(
    fillPattern('{contact}{phone}', deliverable, {
      dossier,
      campaign: renamed,
      today: '2026-05-01',
    }),
  ).toBe('王工123')
})

test('a unit that the notice does not name gets the last tier that the campaign has', () => {
  const [flagship, cultivated] = campaign.tiers
  if (!flagship || !cultivated) throw new Error('the builder makes tiers')

  expect(proposeTier({ ...campaign, tiers: [flagship, cultivated] }, '公园处')).toBe('cultivated')
  expect(proposeTier({ ...campaign, tiers: [cultivated] }, '照明处')).toBe('cultivated')
})
