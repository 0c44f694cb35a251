import { expect, test } from 'vitest'
import { campaignDifferences, differenceText } from '#shared/domain/campaignDifferences'
import type { Campaign } from '#shared/schema/campaign'
import { aCampaign } from '../../builders/aCampaign.ts'
import { aSample } from '../../builders/aSample.ts'

const before = aCampaign()
const told = (after: Campaign) => campaignDifferences(before, after).map(differenceText)
type Json = { [key: string]: Json } & Json[]
const changed = (change: (json: Json) => unknown): Campaign => {
  const json = structuredClone(before) as unknown as Json
  change(json)
  return aCampaign(json as never)
}
const set = (at: readonly (string | number)[], value: unknown) =>
  changed(json => {
    const owner = at.slice(0, -1).reduce((inner, key) => inner[key as never] as Json, json)
    owner[at.at(-1) as never] = value as never
  })

test('the same campaign, in another revision, says nothing new', () => {
  expect(told({ ...before, revision: 9 })).toEqual([])
})

test.each([
  [['deliverables', 0, 'due'], '06-10', '报送件“实施方案”：截止日期 5月31日 → 6月10日'],
  [['criteria', 0, 'requirements', 1, 'words', 'max'], 200, '要求“要求二”：字数 › 至多 500 → 200'],
  [['criteria', 1, 'points'], 40, '标准“标准二”：分值 50 → 40'],
  [['mailLimitMegabytes'], 50, '基本信息：邮箱上限（MB） 20 → 50'],
  [['criteria', 0, 'title'], '新意', '标准“标准一”：名称 标准一 → 新意'],
  [['planSections', 0, 'required'], false, '方案章节“方案第一节”：必填 是 → 否'],
  [['fieldGroups', 0, 'fields', 0, 'label'], '单位', '申报表字段“申报单位”：名称 申报单位 → 单位'],
  [['evidenceKinds', 1, 'strength'], 'record', '证明材料类别“照片”：证明力 照片 → 内部台账'],
  [
    ['deliverables', 1, 'recipient', 'email'],
    '',
    '报送件“申报材料”：收件人 › 邮箱 rjb@example.cn → （空）',
  ],
  [
    ['steps', 0, 'duties'],
    ['开会', '报送方案'],
    '步骤“制定方案”：要做的事 报送方案 → 开会；报送方案',
  ],
])('%s is told in words', (path, value, sentence) => {
  expect(told(set(path, value))).toEqual([sentence])
})

test('what is new and what is gone is told', () => {
  const after = changed(json => {
    const [removed] = (json.planSections as Json).splice(0, 1)
    ;(json.planSections as Json).push({ ...removed, id: 'p9', title: '经费' } as never)
  })

  expect(told(after)).toEqual(['删去 方案章节“方案第一节”', '新增 方案章节“经费”'])
})

test('another order is told, and nothing else', () => {
  const after = changed(json => (json.evidenceKinds as Json).reverse())

  expect(told(after)).toEqual(['证明材料类别：顺序 表彰文件、照片、其他 → 其他、照片、表彰文件'])
})

test('a demand that goes to another criterion is not told as gone', () => {
  const after = changed(json => {
    const criteria = json.criteria as unknown as { requirements: Json[] }[]
    const [demand] = criteria[0]?.requirements.splice(1, 1) ?? []
    if (demand) criteria[1]?.requirements.unshift(demand)
  })

  expect(told(after)).toEqual(['要求“要求二”：标准 标准一 → 标准二'])
})

/** Every value of a whole campaign, changed one after the other: none may pass unsaid. */
test('no change of any value passes unsaid', () => {
  const { campaign } = aSample()
  const unsaid: string[] = []
  const walk = (value: unknown, path: readonly (string | number)[]): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        walk(inner, [...path, Array.isArray(value) ? Number(key) : key])
      }
      return
    }
    const key = path.at(-1)
    if (key === 'id' || key === 'version' || key === 'revision') return
    const after = structuredClone(campaign) as unknown as Json
    const owner = path.slice(0, -1).reduce((inner, step) => inner[step as never] as Json, after)
    owner[key as never] = (typeof value === 'number' ? value + 1 : `${value}改`) as never
    const differences = campaignDifferences(campaign, after as unknown as Campaign)
    if (differences.length === 0) unsaid.push(path.join('.'))
  }
  walk(campaign, [])

  expect(unsaid).toEqual([])
})
