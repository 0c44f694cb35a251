import { type Finding, placeKey } from '../checks/check.ts'
import { citationMark, factMark, figureMark } from '../domain/lines.ts'
import type { Place } from '../domain/place.ts'
import { requirementsOf } from '../domain/requirements.ts'
import type { RequirementId } from '../schema/campaign.ts'
import type { Dossier } from '../schema/dossier.ts'
import type { Question, Topic } from './question.ts'

type Remark = {
  readonly topic: Topic
  readonly weight: number
  /** `words` are those that the finding marks, or what it is about. */
  readonly ask: (words: string) => string
}

const conflict: Remark = {
  topic: 'conflict',
  weight: 90,
  ask: words => `“${words}”和别处的数对不上，以哪个为准？`,
}

/** What an expert would ask where a rule of 自查 stumbles; rules that are not named here ask nothing. */
const remarks: Readonly<Record<string, Remark>> = {
  factsHaveOneValue: conflict,
  sumsAddUp: conflict,
  changesAddUp: conflict,
  tableTotalsAddUp: conflict,
  praiseHasProof: {
    topic: 'wording',
    weight: 68,
    ask: words => `“${words}”：多少、什么时候、谁说的？`,
  },
  leadingIsCompared: {
    topic: 'wording',
    weight: 70,
    ask: words => `“${words}”是和谁比、比哪一项、谁评的？`,
  },
  changesHaveABase: {
    topic: 'before',
    weight: 66,
    ask: words => `“${words}”，以前是多少，和哪一年比？`,
  },
  casesAreTold: {
    topic: 'wording',
    weight: 54,
    ask: words => `“${words}”这件事是什么时候、谁做的、结果怎样？`,
  },
  noticeIsNotOnlyRestated: {
    topic: 'wording',
    weight: 62,
    ask: words => `“${words}”是通知里的话，本单位自己怎么做的？`,
  },
  paragraphsAreNotRepeated: {
    topic: 'wording',
    weight: 56,
    ask: words => `“${words}”别处已经说过，这里有没有新的内容？`,
  },
  paragraphsAreNotAlike: {
    topic: 'wording',
    weight: 56,
    ask: words => `“${words}”和别处大半相同，这里有没有新的内容？`,
  },
  sourcesAreNamed: {
    topic: 'source',
    weight: 53,
    ask: words => `“${words}”是谁的统计，在哪里查得到？`,
  },
  formalismIsNotHeaped: {
    topic: 'wording',
    weight: 42,
    ask: words => `“${words}”具体做了哪件事？`,
  },
  promptnessHasALimit: {
    topic: 'wording',
    weight: 40,
    ask: words => `“${words}”是几分钟，还是几小时？`,
  },
  namesAreGiven: {
    topic: 'wording',
    weight: 38,
    ask: words => `“${words}”是哪一家、在哪条街？`,
  },
  timesAreNamed: {
    topic: 'wording',
    weight: 36,
    ask: words => `“${words}”是哪年哪月？`,
  },
  superlativesAreAvoided: {
    topic: 'wording',
    weight: 34,
    ask: words => `“${words}”有什么能核对的？`,
  },
  claimsAreCited: {
    topic: 'citing',
    weight: 47,
    ask: words => `“${words}”附了证明材料，正文里哪一句要看哪一份？`,
  },
  evidenceIsSpread: {
    topic: 'citing',
    weight: 45,
    ask: words => `“${words}”一份要证明好几件事，还有没有别的？`,
  },
  evidenceIsRecent: {
    topic: 'citing',
    weight: 32,
    ask: words => `“${words}”是好几年前的，近两年有没有？`,
  },
}

/** Open findings about the submission as questions; of the plan only its goals are asked after. */
export function remarkQuestions(
  dossier: Dossier,
  findings: readonly Finding[],
): readonly Question[] {
  const titles = new Map(requirementsOf(dossier.campaign).map(({ id, title }) => [id, title]))
  return findings.flatMap(finding => {
    const remark = remarks[finding.rule]
    const demands = demandsAt(dossier, finding.at)
    if (!remark || !(demands.length > 0 || finding.at.kind === 'unit')) return []
    const [first] = demands
    const title = finding.at.kind === 'submission' && first && titles.get(first)
    const words = quoted(finding) || title || finding.subject
    const { topic, weight, ask } = remark
    const { at, span } = finding
    return { topic, weight, text: ask(words), at, demands, ...(span ? { span } : {}) }
  })
}

function demandsAt({ evidence }: Dossier, at: Place): readonly RequirementId[] {
  if (at.kind === 'submission') return at.requirement ? [at.requirement] : []
  if (at.kind !== 'evidence') return []
  return evidence.find(({ id }) => id === at.item)?.supports ?? []
}

const longestQuote = 18

function quoted({ span }: Finding): string {
  const words = (span?.found ?? '')
    .replaceAll(citationMark, '')
    .replaceAll(factMark, '＿')
    .replaceAll(figureMark, '图表')
    .replace(/\s+/g, ' ')
    .trim()
  return words.length > longestQuote ? `${words.slice(0, longestQuote)}……` : words
}

/** Whether two questions are about the same words of the same place. */
export function sameWords(one: Question, other: Question): boolean {
  if (placeKey(one.at) !== placeKey(other.at)) return false
  if (!one.span || !other.span) return one.text === other.text
  return (
    one.span.block === other.span.block &&
    one.span.from < other.span.to &&
    other.span.from < one.span.to
  )
}
