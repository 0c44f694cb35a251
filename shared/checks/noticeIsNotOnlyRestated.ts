import type { Line } from '../domain/lines.ts'
import type { Campaign } from '../schema/campaign.ts'
import type { Check, Finding } from './check.ts'
import { runNumbers, runNumbersOf, type Shingles, shared, shinglesOf } from './likeness.ts'
import { findingOf, passagesOf, type RuleHead } from './passages.ts'

const head: RuleHead = {
  rule: 'noticeIsNotOnlyRestated',
  group: 'expert',
  severity: 'warning',
  source: '通知 四、2',
}

const shortest = 20
const fewestRuns = shortest / 2
const tooMuch = 0.6

/** A sentence that only gives back the wording of the activity has said nothing of this unit. */
export const noticeIsNotOnlyRestated: Check = subject => {
  const wording = wordingOf(subject.campaign)
  return passagesOf(subject).flatMap(passage =>
    passage.lines
      .filter(({ kind, text }) => kind === 'paragraph' && text.length >= shortest)
      .flatMap((line): readonly Finding[] => {
        if (!hasMuchOf(wording, line)) return []
        const own = shinglesOf(line.text)
        if (own.size < fewestRuns || own.size > wording.shingles.size) return []
        if (shared(own, wording.shingles) < tooMuch) return []
        const text = '这一段大半是通知里的话，换成本单位怎么做、做到什么程度'
        return [findingOf(head, passage, line, { from: 0, to: line.text.length, text })]
      }),
  )
}

/** `hints` says no at once for most numbers that are not in the wording. */
type Wording = {
  readonly shingles: Shingles
  readonly numbers: ReadonlySet<number>
  readonly hints: Uint8Array
}
const hintMask = 0xffff
const knownWording = new WeakMap<Campaign, Wording>()

function wordingOf(campaign: Campaign): Wording {
  const known = knownWording.get(campaign)
  if (known) return known
  const words = wordsOf(campaign)
  const numbers = new Set(runNumbers(words))
  const hints = new Uint8Array(hintMask + 1)
  for (const number of numbers) hints[number & hintMask] = 1
  const wording = { shingles: shinglesOf(words), numbers, hints }
  knownWording.set(campaign, wording)
  return wording
}

/** Whether it is worth a closer look: in most lines hardly a run is from the notice. */
function hasMuchOf({ numbers, hints }: Wording, line: Line): boolean {
  let count = 0
  for (const number of runNumbersOf(line)) {
    if (hints[number & hintMask] === 1 && numbers.has(number)) count += 1
  }
  return count >= fewestRuns * tooMuch
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
