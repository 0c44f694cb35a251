import { expect, test } from 'vitest'
import { composePlan } from '#shared/document/compose/plan'
import { composeSubmission } from '#shared/document/compose/submission'
import type { Block } from '#shared/document/model'
import { headingsOf, toText } from '#shared/document/toText'
import { aDossier, aPdf, aPicture, prose } from '../../builders/aDossier.ts'
import { anActivity, anInspection, aPublicity, aTask } from '../../builders/anEntry.ts'

const report = aPdf('c1-r1', { kind: 'award', title: '日报版面' })
const photo = aPicture([], { kind: 'photo', title: '回访照片' })

const dossier = aDossier({
  narratives: { 'c1-r1': prose('我们做了。') },
  evidence: [report, photo],
  tasks: [
    aTask({ title: '换公示栏', state: 'done' }),
    aTask({ title: '装派单系统', startsOn: '2026-05-20', endsOn: '2026-07-31', state: 'doing' }),
    aTask({ title: '测满意度', startsOn: '2026-08-01', endsOn: '2026-08-31' }),
    aTask({ title: '没有日期的事', startsOn: '', endsOn: '' }),
  ],
  ledger: [
    aPublicity({ title: '雨夜抢排', happenedOn: '2026-07-03', evidence: [report.id] }),
    aPublicity({ title: '开放日', happenedOn: '2026-06-18', medium: 'radio', outlet: '' }),
    anActivity({ title: '回访20户', happenedOn: '2026-07-20', evidence: [photo.id] }),
    anInspection({
      title: '工单漏填',
      happenedOn: '2026-07-08',
      remedy: '当日补齐',
      closedOn: '2026-07-10',
    }),
    anInspection({ title: '围挡缺灯', happenedOn: '2026-08-02', dueOn: '2026-08-09' }),
  ],
})
const subject = { dossier, campaign: dossier.campaign, today: '2026-08-05' }

test('the plan draws its tasks over the months, the submission tells and counts the ledger', async () => {
  const plan = composePlan(subject).blocks
  const submission = composeSubmission({ ...subject, withCoverage: true }).blocks
  const titles = ['宣传与活动', '督导整改', '创建过程台账统计', '标准覆盖图']
  const blocks = [
    ...plan.slice(plan.findIndex(block => block.kind === 'annex' && block.title === '进度安排表')),
    ...titles.flatMap(title => section(submission, title)),
  ]

  const text = toText({ title: '', author: '', date: '', layout: dossier.layout, blocks })

  await expect(text).toMatchFileSnapshot('../../golden/ledger-sections.md')
})

test('the coverage is printed only when it is wanted', () => {
  expect(headingsOf(composeSubmission(subject).blocks).join()).not.toContain('标准覆盖图')
})

test('a dossier without a ledger has none of its sections', () => {
  const empty = aDossier()

  const headings = headingsOf(
    composeSubmission({ dossier: empty, campaign: empty.campaign, today: '2026-08-05' }).blocks,
  )

  expect(headings).toEqual(['一、标准一', '二、标准二'])
})

/** A heading with the paragraphs and tables under it. */
function section(blocks: readonly Block[], title: string): readonly Block[] {
  const start = blocks.findIndex(block => headingsOf([block]).join().endsWith(title))
  const length = blocks
    .slice(start + 1)
    .findIndex(({ kind }) => kind !== 'paragraph' && kind !== 'table')
  return blocks.slice(start, start + 1 + length)
}
