import { expect, test } from 'vitest'
import { allChecks } from '#shared/checks/all'
import { runChecks } from '#shared/checks/check'
import { plainText } from '#shared/domain/characterCount'
import { composeDraft, holdsDraft, withDraft } from '#shared/domain/draft/compose'
import { doneFrame, plannedFrame, pointsOf } from '#shared/domain/draft/frames'
import { blanks } from '#shared/domain/draft/pieces'
import { Answers } from '#shared/schema/answers'
import type { Dossier } from '#shared/schema/dossier'
import { aCampaign } from '../../../builders/aCampaign.ts'
import { aDossier, aPdf, prose } from '../../../builders/aDossier.ts'
import { aFact } from '../../../builders/aFact.ts'
import { anActivity, anInspection } from '../../../builders/anEntry.ts'

const answered = (texts: Readonly<Record<string, string>>): Answers =>
  Answers.parse(
    Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, { text, taken: [] }])),
  )

/** As it prints; a citation as [证]. */
function printed(dossier: Dossier, draft: ReturnType<typeof composeDraft>): string {
  const content = (draft.content ?? []).map(inline =>
    inline.type === 'citation' ? { type: 'text' as const, text: '[证]' } : inline,
  )
  return plainText({ type: 'doc', content: [{ type: 'paragraph', content }] }, dossier)
}

test('answers become one paragraph of whole sentences', () => {
  const dossier = aDossier()
  const draft = composeDraft(
    dossier,
    doneFrame,
    answered({
      problem: '21个小区的楼道灯坏了没人修，最久的拖了3年',
      deed: '由照明一班代修，接单后24小时内修好。',
      since: '从2025年4月开始',
      often: '每周巡检一次',
      whom: '覆盖21个小区6300户',
      figures: '平均修复用时由72小时降到19小时，',
      witness: '金桥社区出具了证明\n',
    }),
  )
  expect(printed(dossier, draft)).toBe(
    '21个小区的楼道灯坏了没人修，最久的拖了3年。由照明一班代修，接单后24小时内修好。这项工作从2025年4月开始，每周巡检一次，服务21个小区6300户。平均修复用时由72小时降到19小时。金桥社区出具了证明。',
  )
})

test('a plan says who, until when and to what end', () => {
  const dossier = aDossier()
  const draft = composeDraft(
    dossier,
    plannedFrame,
    answered({
      basis: '我处管路灯4.2万盏',
      intent: '给楼道灯建档',
      who: '由照明一班刘建国负责',
      until: '2026年8月31日前完成',
      goal: '目标是24小时修复率95%',
      proof: '用月度抽查记录检验',
    }),
  )
  expect(printed(dossier, draft)).toBe(
    '我处管路灯4.2万盏。给楼道灯建档。这项工作由照明一班刘建国负责，时限为2026年8月31日前。目标是24小时修复率95%。完成情况以月度抽查记录为证。',
  )
})

test.each([
  ['done', doneFrame],
  ['planned', plannedFrame],
] as const)(
  'what is not answered stays a blank, each of them found by the check: %s',
  (_, frame) => {
    const campaign = aCampaign({ words: { min: 0, max: 0 } })
    const draft = composeDraft(aDossier({ campaign }), frame, {})
    const dossier = aDossier({ campaign, narratives: { 'c1-r1': withDraft(undefined, draft) } })
    const findings = runChecks(allChecks, { dossier, campaign, today: '2026-06-01' })

    const text = printed(dossier, draft)
    expect(text.match(blanks)).toEqual(pointsOf(frame).map(({ blank }) => `【待补：${blank}】`))
    const found = findings.filter(({ rule }) => rule === 'placeholdersAreReplaced')
    expect(found.map(({ span }) => span?.found)).toEqual(text.match(blanks))
  },
)

test('a fact is a chip, with its proof cited', () => {
  const proof = aPdf('c1-r1', { id: 'table' })
  const fact = aFact({
    ...{ id: 'f1', name: '平均到场时间', before: '58', value: '22', unit: '分钟' },
    ...{ period: '2026年1至10月', source: { kind: 'evidence', evidence: 'table', page: 1 } },
  })
  const dossier = aDossier({ facts: [fact], evidence: [proof] })
  const draft = composeDraft(
    dossier,
    doneFrame,
    Answers.parse({ figures: { text: '', taken: [{ kind: 'fact', id: 'f1' }] } }),
  )

  expect(printed(dossier, draft)).toContain('平均到场时间由58分钟降到22分钟（2026年1至10月）[证]。')
  expect(draft.content?.filter(({ type }) => type === 'fact')).toHaveLength(2)
  expect(printed(dossier, draft)).not.toContain('前后数据')
})

test('an entry is a sentence with its day, a task says who and until when', () => {
  const dossier = aDossier({
    ledger: [
      anActivity({ id: 'm1', title: '创建动员会。', happenedOn: '2026-05-08' }),
      anInspection({
        id: 'i1',
        ...{ title: '2单回访超时', happenedOn: '2026-06-29', remedy: '班长当日补访' },
        closedOn: '',
      }),
    ],
    tasks: [
      {
        ...{ id: 't1', title: '汛前清淤', department: '装备科', person: '陆大勇' },
        ...{ startsOn: '', endsOn: '2026-06-15', proof: '清淤记录', state: 'open', evidence: [] },
      },
    ],
  })
  const taken = [
    { kind: 'entry', id: 'm1' },
    { kind: 'entry', id: 'i1' },
    { kind: 'task', id: 't1' },
  ]
  const draft = composeDraft(dossier, doneFrame, Answers.parse({ deed: { text: '', taken } }))

  expect(printed(dossier, draft)).toContain(
    '2026年5月8日，创建动员会。2026年6月29日，检查发现2单回访超时，整改措施为班长当日补访，【待补：整改结果】。装备科陆大勇负责汛前清淤，完成时限为2026年6月15日，成果为清淤记录。',
  )
})

test('evidence is cited by the words it stands beside, and said where there are none', () => {
  const dossier = aDossier({ evidence: [aPdf('c1-r1', { id: 'letter', title: '“金桥”感谢信' })] })
  const taken = [{ kind: 'evidence', id: 'letter' }]
  const withWords = composeDraft(
    dossier,
    doneFrame,
    Answers.parse({ witness: { text: '社区来信感谢', taken } }),
  )
  const alone = composeDraft(dossier, doneFrame, Answers.parse({ witness: { text: '', taken } }))

  expect(printed(dossier, withWords)).toMatch(/社区来信感谢\[证\]。$/)
  expect(printed(dossier, alone)).toMatch(/有“‘金桥’感谢信”为证\[证\]。$/)
})

test('what was removed from the dossier since is left out', () => {
  const dossier = aDossier()
  const taken = [
    { kind: 'fact', id: 'gone' },
    { kind: 'evidence', id: 'gone' },
  ]
  const draft = composeDraft(dossier, doneFrame, Answers.parse({ witness: { text: '', taken } }))

  expect(printed(dossier, draft)).toMatch(/对此，【待补：由谁证明、怎样评价】。$/)
})

test('the draft follows what is written, in the place of empty paragraphs', () => {
  const draft = composeDraft(aDossier(), doneFrame, answered({ problem: '灯不亮' }))
  const text = withDraft(prose('已经写的。', ''), draft)

  expect(text.content).toHaveLength(2)
  expect(text.content[1]).toBe(draft)
  expect(holdsDraft(text, draft)).toBe(true)
  expect(holdsDraft(prose('已经写的。'), draft)).toBe(false)
})

test('an honour and a report are sentences of their own, with the evidence that bears their name', () => {
  const dossier = aDossier({
    evidence: [aPdf('c1-r1', { id: 'cup', title: '“工人先锋号”奖牌照片' })],
    honours: [
      {
        ...{ id: 'h1', title: '工人先锋号', issuer: '市总工会', awardedOn: '2025-04-28' },
        level: '市级',
      },
    ],
    media: [{ id: 'm1', medium: '', title: '《一盏灯的24小时》', publishedOn: '2026-07-03' }],
  })
  const taken = [
    { kind: 'honour', id: 'h1' },
    { kind: 'report', id: 'm1' },
    { kind: 'honour', id: 'gone' },
  ]
  const draft = composeDraft(dossier, doneFrame, Answers.parse({ witness: { text: '', taken } }))

  expect(printed(dossier, draft)).toMatch(
    /2025年4月28日，获市总工会授予的“工人先锋号”（市级）\[证\]。2026年7月3日，【待补：媒体名称】报道“一盏灯的24小时”。$/,
  )
})
