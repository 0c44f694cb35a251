import type { Campaign } from '../schema/campaign.ts'
import type { Check, Finding } from './check.ts'
import { shared, shinglesOf } from './likeness.ts'
import { findingOf, passagesOf, type RuleHead } from './passages.ts'

const head: RuleHead = {
  rule: 'noticeIsNotOnlyRestated',
  group: 'expert',
  severity: 'warning',
  source: '通知 四、2',
}

const shortest = 20
const tooMuch = 0.6

/** A sentence that only gives back the wording of the activity has said nothing of this unit. */
export const noticeIsNotOnlyRestated: Check = subject => {
  const wording = shinglesOf(wordsOf(subject.campaign))
  return passagesOf(subject).flatMap(passage =>
    passage.lines
      .filter(({ kind, text }) => kind === 'paragraph' && text.length >= shortest)
      .flatMap((line): readonly Finding[] => {
        const own = shinglesOf(line.text)
        if (own.size < shortest / 2 || own.size > wording.size) return []
        if (shared(own, wording) < tooMuch) return []
        const text = '这一段大半是通知里的话，换成本单位怎么做、做到什么程度'
        return [findingOf(head, passage, line, { from: 0, to: line.text.length, text })]
      }),
  )
}

function wordsOf(campaign: Campaign): string {
  const { criteria, steps, planSections, summarySections, deliverables, tiers } = campaign
  return [
    ...criteria.flatMap(({ summary, requirements }) => [
      summary,
      ...requirements.flatMap(({ guide, questions }) => [guide, ...questions]),
    ]),
    ...steps.flatMap(({ summary, duties }) => [summary, ...duties]),
    ...[...planSections, ...summarySections].flatMap(({ guide, questions }) => [
      guide,
      ...questions,
    ]),
    ...deliverables.map(({ summary }) => summary),
    ...tiers.map(({ summary }) => summary),
  ].join('。')
}
