import { expect, test } from 'vitest'
import { allChecks } from '#shared/checks/all'
import { runChecks } from '#shared/checks/check'
import { aSample } from '../../builders/aSample.ts'

const dossier = aSample()
const subject = { dossier, campaign: dossier.campaign, today: '2026-11-01' }

test('the sample dossier is free of 必改 and 建议', () => {
  const open = runChecks(allChecks, subject)
    .filter(({ severity }) => severity !== 'hint')
    .map(({ rule, subject, span, text }) => `${rule} ${subject} ${span?.found ?? ''} ${text}`)

  expect(open).toEqual([])
})
