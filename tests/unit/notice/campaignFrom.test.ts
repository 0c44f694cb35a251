import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { campaignFrom } from '#shared/notice/campaignFrom'
import type { Finding } from '#shared/notice/model'
import { readNotice } from '#shared/notice/readNotice'
import { Campaign } from '#shared/schema/campaign'
import { readCampaign } from '#shared/schema/readCampaign'
import { noticeFixture, noticeNames } from '../../builders/noticeFixtures.ts'

const template = readCampaign(JSON.parse(readFileSync('assets/templates/campaign.json', 'utf8')))
const drafted = (name: string) =>
  campaignFrom(readNotice(noticeFixture(name).text).findings, template)

test('the template names no campaign of any year', () => {
  expect(JSON.stringify(template)).not.toMatch(/住建|郭玉凤|尹超|软建办|2013/)
})

test.each(noticeNames)('%s becomes a campaign that can be kept', name => {
  expect(Campaign.safeParse(drafted(name).campaign).error).toBeUndefined()
})

test('the brand notice: tiers, units, criteria, steps and dates in their places', () => {
  const { campaign } = drafted('brand')

  expect(campaign.tiers.map(({ title }) => title)).toEqual(['重点打造', '重点培养', '潜在挖掘'])
  expect(campaign.designations.map(({ tier }) => tier)).toEqual([
    'flagship',
    'cultivated',
    'potential',
  ])
  expect(campaign.criteria.map(({ requirements }) => requirements.length)).toEqual([4, 6, 1, 1])
  expect(campaign.criteria.map(({ points }) => points)).toEqual([25, 25, 25, 25])
  expect(campaign.steps.map(({ from, to }) => `${from}..${to}`).slice(2, 4)).toEqual([
    '05-01..05-31',
    '06-01..10-31',
  ])
  expect(campaign.deliverables.map(({ id, due, channel }) => `${id} ${due} ${channel}`)).toEqual([
    'plan 05-31 email',
    'submission 11-05 any',
  ])
  expect(campaign.deliverables[0]?.recipient.name).toBe('局软建办')
  expect(campaign.year).toBe(2013)
})

test('weights, copies and whom to write to', () => {
  const { campaign } = drafted('wenming')
  const [submission] = campaign.deliverables

  expect(campaign.criteria.map(({ points }) => points)).toEqual([20, 20, 30, 15, 15])
  expect(submission).toMatchObject({
    due: '04-30',
    recipient: {
      name: '市文明办创建科',
      contact: '周敏',
      phone: '0999-5550123',
      email: 'tlwmb@example.cn',
    },
  })
})

test('fields of the attached form come behind those of the template', () => {
  const labels = drafted('window')
    .campaign.fieldGroups.at(-1)
    ?.fields.map(({ label }) => label)

  expect(labels).toContain('窗口名称')
  expect(labels).toContain('主要做法')
})

test('a second deadline of one document is no document, but a step of its day, and that is said', () => {
  const text = '一、时限\n申报表于4月30日前报送局办公室。\n事迹材料于6月15日前报送局办公室。\n'
  const { campaign, remarks } = campaignFrom(readNotice(text).findings, template)

  expect(campaign.deliverables.map(({ id, due }) => `${id} ${due}`)).toEqual(['submission 04-30'])
  expect(campaign.steps.filter(({ id }) => id.startsWith('due-'))).toEqual([
    expect.objectContaining({ title: '事迹材料截止', from: '06-15', to: '06-15' }),
  ])
  expect(remarks).toContainEqual(
    expect.stringMatching(/事迹材料（6月15日）另有时间，各列为一个步骤/),
  )
  expect(Campaign.safeParse(campaign).error).toBeUndefined()
})

test('nothing accepted: the template, and it is said', () => {
  const { campaign, remarks } = campaignFrom([], template)

  expect(Campaign.safeParse(campaign).success).toBe(true)
  expect(remarks.length).toBeGreaterThan(1)
})

test('the same notice gets the same id, another one another', () => {
  expect(drafted('brand').campaign.id).toBe(drafted('brand').campaign.id)
  expect(drafted('brand').campaign.id).not.toBe(drafted('youth').campaign.id)
})

test('values that were emptied by hand leave a campaign that can be kept', () => {
  const emptied = readNotice(noticeFixture('brand').text).findings.map(finding => ({
    ...finding,
    value: Object.fromEntries(Object.keys(finding.value).map(key => [key, ''])),
  })) as unknown as readonly Finding[]

  expect(Campaign.safeParse(campaignFrom(emptied, template).campaign).error).toBeUndefined()
})

test('whatever is accepted, the campaign can be kept', () => {
  const all = noticeNames.flatMap(name => readNotice(noticeFixture(name).text).findings)
  fc.assert(
    fc.property(fc.subarray(all), findings => {
      expect(Campaign.safeParse(campaignFrom(findings, template).campaign).error).toBeUndefined()
    }),
    { numRuns: 100 },
  )
})
