import { expect, test } from 'vitest'
import { composePlan } from '#shared/document/compose/plan'
import { composeSubmission } from '#shared/document/compose/submission'
import { composeSummary } from '#shared/document/compose/summary'
import { toText } from '#shared/document/toText'
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
