import { expect, test } from 'vitest'
import { allChecks } from '#shared/checks/all'
import { runChecks } from '#shared/checks/check'
import { plainText } from '#shared/domain/characterCount'
import { inlinesOf } from '#shared/domain/citations'
import {
  appendDraft,
  draftEmptySections,
  emptySections,
  summaryDraft,
} from '#shared/domain/summaryDraft/draft'
import { Matter, SummarySection as Schema, type SummarySection } from '#shared/schema/campaign'
import type { Dossier } from '#shared/schema/dossier'
import { RichText } from '#shared/schema/richText'
import { aCampaign } from '../../builders/aCampaign.ts'
import { aDossier, aPdf, prose } from '../../builders/aDossier.ts'
import { aFact } from '../../builders/aFact.ts'
import { anActivity, anInspection, aTask } from '../../builders/anEntry.ts'
import { aSample } from '../../builders/aSample.ts'
import { richText } from '../checks/checked.ts'

const today = '2026-12-10'

/** A section that draws on these records. */
function drawing(...draws: readonly Matter[]): SummarySection {
  const [section] = aCampaign().summarySections
  return Schema.parse({ ...section, draws })
}

function draft(dossier: Dossier, ...draws: readonly Matter[]): readonly string[] {
  const text = summaryDraft({ dossier, today }, drawing(...draws))
  expect(RichText.parse(text)).toEqual(text)
  return plainText(text, dossier).split('\n')
}

test('tells department by department what is done and what is not', () => {
  const tasks = [
    aTask({ state: 'done', department: '运维科', title: '换灯。' }),
    aTask({ state: 'done', department: '运维科', title: '巡灯' }),
    aTask({ state: 'doing', department: '办公室', title: '印手册', endsOn: '2026-11-30' }),
  ]

  expect(draft(aDossier({ tasks }), 'tasks')).toEqual([
    '责任分工表列出任务3项，已完成2项，正在办理1项。',
    '运维科完成2项：换灯；巡灯。',
    '办公室未完成1项：印手册，原定11月30日。',
  ])
  expect(draft(aDossier({ tasks }), 'next')[0]).toBe(
    '接着办好“印手册”，由办公室周师傅负责，【待补：完成时间】。',
  )
})

test('counts the ledger of the year by kind and month, and tells problem and remedy', () => {
  const ledger = [
    anActivity(),
    anActivity({ happenedOn: '2025-06-10' }),
    anInspection({ title: '灯杆缺牌', remedy: '补牌', closedOn: '2026-06-20', evidence: ['e'] }),
    anInspection({ title: '派单迟', happenedOn: '2026-07-02', dueOn: '2026-07-09' }),
  ]
  const dossier = aDossier({ ledger, evidence: [aPdf('c1-r1', { id: 'e' })] })

  expect(draft(dossier, 'activities')).toEqual([
    '2026年工作台账登记3次，其中督导检查2次、服务反馈1次。按月份计，6月2次、7月1次。【待补：另有1条台账没有写明当年日期，未计入】',
    '督导检查发现问题2个，已整改1个。',
    '6月10日，灯杆缺牌。补牌，6月20日完成整改。',
  ])
  expect(draft(dossier, 'problems')[0]).toBe(
    '7月2日，派单迟。【待补：整改措施】，原定7月9日完成，仍在整改。',
  )
  const cited = inlinesOf(summaryDraft({ dossier, today }, drawing('activities')))
  expect(cited.filter(({ type }) => type === 'citation')).toHaveLength(1)
})

test('sets the goals of the plan beside the facts of the same name', () => {
  const row = (type: string, ...cells: readonly string[]) => ({
    type: 'tableRow',
    content: cells.map(text => ({ type, content: prose(text).content })),
  })
  const goals = {
    type: 'table',
    content: [
      row('tableHeader', '指标', '2025年实绩', '2026年目标'),
      row('tableCell', '群众满意率', '90%', '98%以上'),
      row('tableCell', '亮灯率', '95%', '99%'),
    ],
  }
  const dossier = aDossier({ facts: [aFact()], plan: { p1: richText(goals) } })

  expect(draft(dossier, 'goals')).toEqual([
    '实施方案定下的2项指标，完成情况如下：',
    '指标\t方案目标\t实际完成',
    '群众满意率\t98%以上\t98.6%（2026年）',
    '亮灯率\t99%\t【待补：实际完成数】',
    '【待补：没有达到的目标差多少、什么原因，什么时候达到】',
  ])
})

test('refers to facts instead of writing their numbers down', () => {
  const dossier = aDossier({ facts: [aFact({ before: '91.3' })] })

  expect(draft(dossier, 'effects')[1]).toBe('群众满意率由91.3%升到98.6%（2026年）。')
  const words = inlinesOf(summaryDraft({ dossier, today }, drawing('effects')))
  expect(words.filter(({ type }) => type === 'fact')).toHaveLength(2)
})

test('keeps to honours and reports of the year', () => {
  const honour = { id: 'h', title: '先进班组', issuer: '市总工会', level: '市级' }
  const dossier = aDossier({
    honours: [
      { ...honour, awardedOn: '2026-04-28' },
      { ...honour, id: 'old', title: '旧荣誉', awardedOn: '2025-04-28' },
    ],
    media: [{ id: 'm', medium: '晚报', title: '守灯人', publishedOn: '2026-08-09' }],
  })

  expect(draft(dossier, 'honours')).toEqual([
    '2026年4月28日，获市总工会授予的“先进班组”（市级）。',
    '媒体报道表里2026年的报道1篇：',
    '8月9日，晚报，《守灯人》。',
    '【待补：服务品牌评选的结果】',
  ])
})

test('of an empty dossier it knows nothing and says so', () => {
  for (const matter of Matter.options) {
    for (const line of draft(aDossier(), matter)) expect(line).toMatch(/^【待补：[^】]+】$/)
  }
  expect(draft(aDossier())).toEqual(['【待补：总结第一节】'])
})

test('comes behind what is written, and goes by itself only where nothing is', () => {
  const [first] = aDossier().campaign.summarySections
  if (!first) throw new Error('the builder has a section')
  const dossier = aDossier({ summary: { s1: prose('自己写的。') } })

  expect(appendDraft(dossier, first, today).summary[first.id]?.content[0]).toBe(
    dossier.summary[first.id]?.content[0],
  )
  const drafted = draftEmptySections(dossier, today)
  expect(drafted.summary[first.id]).toBe(dossier.summary[first.id])
  expect(emptySections(drafted)).toEqual([])
})

test('the drafts of the sample leave nothing to mend but their blanks', () => {
  const sample = { ...aSample(), summary: {} }
  const dossier = draftEmptySections(sample, today)
  const rules = runChecks(allChecks, { dossier, campaign: dossier.campaign, today })
    .filter(({ concerns, severity }) => concerns.includes('summary') && severity !== 'hint')
    .map(({ rule, span }) => `${rule} ${span?.found ?? ''}`)

  expect(rules.length).toBeGreaterThan(5)
  expect(rules.filter(rule => !/^placeholdersAreReplaced 【待补：[^】]+】$/.test(rule))).toEqual([])
})
