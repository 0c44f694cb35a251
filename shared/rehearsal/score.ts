import { type Coverage, coverageOf } from '../domain/coverage.ts'
import { rungOf, strengths } from '../domain/strength.ts'
import type { Criterion, Requirement } from '../schema/campaign.ts'
import type { Dossier, Mark } from '../schema/dossier.ts'
import type { Topic } from './question.ts'
import type { Asked } from './questions.ts'

/**
 * A mock score (模拟评分) for the unit's own rehearsal. A criterion's points come from
 * the campaign and are shared equally by its demands; what of its share a demand
 * keeps follows from its text, its proofs and its open questions. A rule of ours,
 * nobody's official one. More or stronger proof never lowers it.
 */
export const scoreWords = '模拟评分 · 仅供内部演练，不代表评审结果'

/** Shares of a demand's points, in percent. */
const weights = { text: 40, count: 20, strength: 30, questions: 10 } as const

/** Of a text that is over its limit, or of which so many questions are open. */
const overLimitKeeps = 0.75
const questionsAllowed = 4

/** The rule, as the window and the print write it out. */
export const scoreRule: readonly string[] = [
  '每条标准的分值由创建活动规定，平均分给它的各项要求，除不尽的 0.1 分给排在前面的。',
  `正文占 ${weights.text}%：字数够最低要求得满，不够的按比例，超过上限的打七五折。没有正文的，这一项要求记 0 分。`,
  `证明份数占 ${weights.count}%：够活动要求的份数得满，不够的按比例。`,
  `证明力占 ${weights.strength}%：看最强的一种，从自述（不得分）到上级或第三方表彰（得满）共七级，一级一级加。`,
  `没有疑问占 ${weights.questions}%：正文里每多一个专家会问的问题扣四分之一，扣完为止。`,
  '每一项都可以改成本单位商定的分数，写上理由；改过的按改后的算。',
]

/** Only what the text leaves open: proofs are counted on their own, so that adding one never costs points. */
const textTopics: ReadonlySet<Topic> = new Set([
  'number',
  'before',
  'telling',
  'source',
  'conflict',
  'wording',
])

export type Score = {
  readonly points: number
  readonly counted: number
  /** How many demands the unit marked itself. */
  readonly given: number
  readonly criteria: readonly CriterionScore[]
}
export type CriterionScore = {
  readonly criterion: Criterion
  readonly number: number
  readonly points: number
  readonly counted: number
  readonly demands: readonly DemandScore[]
}
export type DemandScore = {
  readonly requirement: Requirement
  readonly points: number
  /** By the rule, to a tenth of a point. */
  readonly proposed: number
  /** The unit's own, if it has one; never above the points there are. */
  readonly given: Mark | null
  readonly counted: number
  /** How much of each part was earned, from 0 to 1. */
  readonly grounds: Grounds
}
export type Grounds = {
  readonly text: number
  readonly count: number
  readonly strength: number
  readonly questions: number
}

export function scoreOf(dossier: Dossier, asked: Asked): Score {
  const criteria = coverageOf(dossier).map(({ criterion, number, demands }, index) => {
    const shares = pointShares(criterion.points, demands.length)
    const open = asked.criteria[index]?.all ?? []
    const scores = demands.map((demand, place) => {
      const questions = open.filter(
        ({ topic, demands: ids }) => textTopics.has(topic) && ids.includes(demand.requirement.id),
      ).length
      return demandScore(dossier, { demand, points: shares[place] ?? 0, questions })
    })
    return { criterion, number, points: criterion.points, counted: total(scores), demands: scores }
  })
  return {
    points: tidy(criteria.reduce((sum, { points }) => sum + points, 0)),
    counted: total(criteria),
    given: criteria.flatMap(({ demands }) => demands).filter(({ given }) => given).length,
    criteria,
  }
}

/** In tenths of a point; together exactly `points`, whatever does not come out even goes to the first. */
export function pointShares(points: number, demands: number): readonly number[] {
  const tenths = Math.floor(points * 10 + 1e-6)
  const even = Math.floor(tenths / demands)
  const shares = Array.from(
    { length: demands },
    (_, index) => (even + (index < tenths % demands ? 1 : 0)) / 10,
  )
  const rest = points - shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share, index) => tidy(index === 0 ? share + rest : share))
}

type Marked = { readonly demand: Coverage; readonly points: number; readonly questions: number }

function demandScore(dossier: Dossier, { demand, points, questions }: Marked): DemandScore {
  const grounds = groundsOf(demand, questions)
  const percent = (Object.keys(weights) as (keyof Grounds)[]).reduce(
    (sum, ground) => sum + weights[ground] * grounds[ground],
    0,
  )
  const proposed = Math.min(points, Math.round((points * percent) / 10) / 10)
  const own = dossier.rehearsal[demand.requirement.id]
  const given = own ? { ...own, points: Math.min(own.points, points) } : null
  const counted = given?.points ?? proposed
  return { requirement: demand.requirement, points, proposed, given, counted, grounds }
}

/** Each from 0 to 1. */
function groundsOf(demand: Coverage, questions: number): Grounds {
  if (demand.writing === 'empty') return { text: 0, count: 0, strength: 0, questions: 0 }
  const { requirement, evidence, reached } = demand
  const best = reached.at(-1) ?? 'statement'
  return {
    text: textGround(demand),
    count: Math.min(1, evidence.length / Math.max(1, requirement.minEvidence)),
    strength: rungOf(best) / (strengths.length - 1),
    questions: Math.max(0, 1 - questions / questionsAllowed),
  }
}

function textGround({ characters, requirement: { words } }: Coverage): number {
  if (words.max > 0 && characters > words.max) return overLimitKeeps
  return Math.min(1, characters / Math.max(1, words.min))
}

function total(parts: readonly { readonly counted: number }[]): number {
  return tidy(parts.reduce((sum, { counted }) => sum + counted, 0))
}

/** 0.1 + 0.2 is 0.30000000000000004 in a computer. */
const tidy = (points: number) => Math.round(points * 1000) / 1000

/** “正文 40/40 · 份数 20/20 · 证明力 25/30 · 疑问 8/10”, in percent of the demand's points. */
export function groundsText(grounds: Grounds): string {
  return (Object.keys(weights) as (keyof Grounds)[])
    .map(ground => {
      const earned = Math.round(weights[ground] * grounds[ground])
      return `${groundTitles[ground]} ${earned}/${weights[ground]}`
    })
    .join(' · ')
}

const groundTitles: Readonly<Record<keyof Grounds, string>> = {
  text: '正文',
  count: '份数',
  strength: '证明力',
  questions: '无疑问',
}
