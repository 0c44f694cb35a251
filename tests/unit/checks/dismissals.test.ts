import { expect, test } from 'vitest'
import { type Finding, findingKey, runChecks } from '#shared/checks/check'
import { dismiss, restore, sortFindings } from '#shared/checks/dismissals'
import { exclamationsAreRare } from '#shared/checks/exclamationsAreRare'
import { mobileNumbersAreHidden } from '#shared/checks/mobileNumbersAreHidden'
import { planSectionsAreWritten } from '#shared/checks/planSectionsAreWritten'
import { aCampaign } from '../../builders/aCampaign.ts'
import { aDossier, prose } from '../../builders/aDossier.ts'
import { aNarrative, checked } from './checked.ts'

const why = { reason: '原话如此', at: '2026-06-01T08:00:00.000Z' }
const first = (findings: readonly Finding[]): Finding => {
  const [finding] = findings
  if (!finding) throw new Error('nothing was found')
  return finding
}

test('a dismissed finding is listed with its reason, and comes back', () => {
  const dossier = aNarrative('水通了！', '灯亮了！')
  const findings = checked(exclamationsAreRare, dossier)
  const left = dismiss(dossier, first(findings), why)

  // The same words at the same place of the dossier count as one decision.
  expect(sortFindings(findings, left.dismissals)).toMatchObject({
    open: [],
    dismissed: [{ dismissal: { reason: '原话如此' } }, {}],
  })
  const [dismissal] = left.dismissals
  expect(dismissal && restore(left, dismissal).dismissals).toEqual([])
})

test('it is known again when text before it has changed, and forgotten when its words have', () => {
  const before = first(checked(exclamationsAreRare, aNarrative('水通了！')))
  const moved = first(checked(exclamationsAreRare, aNarrative('前言。', '说一句：水通了！')))
  const other = first(checked(exclamationsAreRare, aNarrative('水通了！！')))

  expect(findingKey(moved)).toBe(findingKey(before))
  expect(findingKey(other)).not.toBe(findingKey(before))
})

test('a count in its words does not make it another finding', () => {
  const campaign = aCampaign({ words: { min: 100, max: 500 } })
  const short = (text: string) =>
    first(checked(planSectionsAreWritten, aDossier({ campaign, plan: { p1: prose(text) } })))

  expect(findingKey(short('三个字'))).toBe(findingKey(short('这里有六个字')))
})

test('of two findings on the same words the graver stays, then the earlier', () => {
  const [mark] = checked(exclamationsAreRare, aNarrative('水通了！'))
  const graver = { ...first(mark ? [mark] : []), rule: 'graver', severity: 'blocker' as const }
  const later = { ...graver, rule: 'later' }
  const subject = { dossier: aDossier(), campaign: aCampaign(), today: '2026-06-01' }
  const checks = [exclamationsAreRare, () => [graver], () => [later]]
  const dossier = aNarrative('水通了！')

  expect(runChecks(checks, { ...subject, dossier }).map(({ rule }) => rule)).toEqual(['graver'])
})

test('personal data is not kept a second time with the decision', () => {
  const found = first(checked(mobileNumbersAreHidden, aNarrative('住户13912345678来电')))

  expect(findingKey(found)).not.toContain('139123')
})
