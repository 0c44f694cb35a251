import { type Finding, placeKey } from '../checks/check.ts'
import { coverageOf } from '../domain/coverage.ts'
import { criterionOf } from '../domain/requirements.ts'
import type { Criterion } from '../schema/campaign.ts'
import type { Dossier } from '../schema/dossier.ts'
import { gapQuestions } from './gaps.ts'
import { numberQuestions } from './numbersAsked.ts'
import type { Question, Topic } from './question.ts'
import { remarkQuestions, sameWords } from './remarks.ts'
import { wholeQuestions } from './wholeAsked.ts'

/** What an expert would still ask, the most useful first; nothing is asked twice. */
export type Asked = {
  readonly whole: readonly Question[]
  /** In the order of the criteria. */
  readonly criteria: readonly {
    readonly criterion: Criterion
    /** Everything that is open, on which the mock score stands. */
    readonly all: readonly Question[]
    /** What is worth saying at once. */
    readonly first: readonly Question[]
  }[]
}

export type Asking = {
  readonly dossier: Dossier
  /** Open ones: what somebody decided to leave is not asked again. */
  readonly findings: readonly Finding[]
  /** `YYYY-MM-DD` */
  readonly today: string
}

const mostAtOnce = 5

export function questionsOf({ dossier, findings, today }: Asking): Asked {
  const remarks = remarkQuestions(dossier, findings)
  const criteria = coverageOf(dossier).map(coverage => {
    const { criterion, demands } = coverage
    const own = remarks.filter(({ demands: [first] }) => {
      return first !== undefined && criterionOf(dossier.campaign, first) === criterion
    })
    const all = askedOnce([
      ...gapQuestions(dossier, coverage),
      ...numberQuestions(dossier, demands),
      ...own,
    ])
    return { criterion, all, first: [] }
  })
  const whole = askedOnce([
    ...wholeQuestions(dossier, today),
    ...remarks.filter(({ demands }) => demands.length === 0),
  ])
  return { whole: mostUseful(whole), criteria: withoutRepeats(criteria) }
}

/** A fact without source that two criteria use is asked after in the first. */
function withoutRepeats(criteria: Asked['criteria']): Asked['criteria'] {
  const said = new Set<string>()
  return criteria.map(({ criterion, all }) => {
    const unsaid = all.filter(question => !said.has(keyOf(question)))
    for (const question of unsaid) said.add(keyOf(question))
    return { criterion, all, first: mostUseful(unsaid) }
  })
}

const keyOf = ({ at, text }: Question) => `${placeKey(at)} ${text}`

function askedOnce(questions: readonly Question[]): readonly Question[] {
  const kept: Question[] = []
  for (const question of questions.toSorted((a, b) => b.weight - a.weight)) {
    if (!kept.some(other => sameWords(question, other))) kept.push(question)
  }
  return kept
}

/** At most so many of one topic while another is still unasked. */
const mostOfTopic = 2

function mostUseful(questions: readonly Question[]): readonly Question[] {
  const counts = new Map<Topic, number>()
  const varied = questions.filter(({ topic }) => {
    const count = (counts.get(topic) ?? 0) + 1
    counts.set(topic, count)
    return count <= mostOfTopic
  })
  const rest = questions.filter(question => !varied.includes(question))
  return [...varied, ...rest].slice(0, mostAtOnce).toSorted((a, b) => b.weight - a.weight)
}
