import { expect, test } from 'vitest'
import { allChecks } from '#shared/checks/all'
import { runChecks } from '#shared/checks/check'
import { composers } from '#shared/document/compose/composers'
import { composePlan } from '#shared/document/compose/plan'
import { composeRehearsal } from '#shared/document/compose/rehearsal'
import { composeSubmission } from '#shared/document/compose/submission'
import { composeSummary } from '#shared/document/compose/summary'
import { toText } from '#shared/document/toText'
import { scoreWords } from '#shared/rehearsal/score'
import { aWrittenDossier } from './aWrittenDossier.ts'

const dossier = aWrittenDossier()
const subject = { dossier, campaign: dossier.campaign, today: '2026-11-03' }

test('the plan reads as it should', async () => {
  await expect(toText(composePlan(subject))).toMatchFileSnapshot('../../golden/plan.md')
})

test('the submission reads as it should', async () => {
  await expect(toText(composeSubmission(subject))).toMatchFileSnapshot('../../golden/submission.md')
})

test('the summary reads as it should', async () => {
  await expect(toText(composeSummary(subject))).toMatchFileSnapshot('../../golden/summary.md')
})

test('the record of the rehearsal reads as it should, and says what it is', async () => {
  const found = runChecks(allChecks, subject)
  const text = toText(composeRehearsal({ dossier, findings: found, today: subject.today }))

  expect(text).toContain(scoreWords)
  await expect(text).toMatchFileSnapshot('../../golden/rehearsal.md')
})

test('nothing of the rehearsal slips into what is sent', () => {
  const marked = { ...dossier, rehearsal: { 'c1-r1': { points: 3, reason: '私下的话' } } }
  for (const compose of Object.values(composers)) {
    const text = toText(compose({ ...subject, dossier: marked, withCoverage: true }))
    expect(text).not.toMatch(/模拟评分|内部演练|私下的话/)
  }
})
