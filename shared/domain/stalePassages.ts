import type { DeliverableId } from '../schema/campaign.ts'
import type { Dossier } from '../schema/dossier.ts'
import { factText } from './facts.ts'
import { fieldLines, type Line, linesOf } from './lines.ts'
import type { Place } from './place.ts'
import { fieldsOf, fieldValue } from './requirements.ts'
import { sentencesOf } from './sentences.ts'
import type { Span } from './span.ts'
import { staleWordIn } from './staleWords.ts'
import { writtenTexts } from './writtenTexts.ts'

/** A sentence, a fact or a task that names a date, a number or something of its day. */
export type StalePassage = {
  readonly at: Place
  readonly subject: string
  readonly concerns: readonly DeliverableId[]
  /** As it stands; at most `longest` characters, which is how it is kept and found again. */
  readonly words: string
  /** Absent where it is no prose. */
  readonly span?: Span
  /** The first of the words that may no longer hold. */
  readonly stale: string
}

const longest = 2000

/** Everything in the dossier that a year later must be looked at again. */
export function stalePassages(dossier: Dossier): readonly StalePassage[] {
  return [...inFields(dossier), ...inTexts(dossier), ...inTasks(dossier), ...inFacts(dossier)]
}

/** Choices and statements hold no numbers of their own, and a picture none at all. */
const withoutWords: ReadonlySet<string> = new Set(['choice', 'statement', 'picture'])

function inFields(dossier: Dossier): readonly StalePassage[] {
  return fieldsOf(dossier.campaign)
    .filter(({ input }) => !withoutWords.has(input.kind))
    .flatMap(({ id, label }) => {
      const placed = { at: { kind: 'unit' as const, field: id }, subject: label }
      const lines = fieldLines(fieldValue(dossier, id))
      return staleIn(lines).map(found => ({
        ...placed,
        concerns: ['submission'] as const,
        ...found,
      }))
    })
}

function inTexts(dossier: Dossier): readonly StalePassage[] {
  return writtenTexts(dossier, dossier.campaign).flatMap(({ rich, at, subject, concerns }) =>
    staleIn(linesOf(rich)).map(found => ({ at, subject, concerns, ...found })),
  )
}

type Found = Pick<StalePassage, 'words' | 'span' | 'stale'>

/** A text that was not touched is read once. */
const known = new WeakMap<readonly Line[], readonly Found[]>()

function staleIn(lines: readonly Line[]): readonly Found[] {
  const read = known.get(lines) ?? lines.flatMap(inLine)
  known.set(lines, read)
  return read
}

function inLine({ block, text }: Line): readonly Found[] {
  return sentencesOf(text).flatMap(({ from, to, text: found }) => {
    const stale = staleWordIn(found)
    return stale === null
      ? []
      : [{ words: found.slice(0, longest), span: { found, block, from, to }, stale }]
  })
}

/** Its dates were moved by a year; what it says was not. */
function inTasks({ tasks }: Dossier): readonly StalePassage[] {
  return tasks.flatMap(({ id, title, proof }) => {
    const words = [title, proof].filter(Boolean).join(' ')
    const stale = staleWordIn(words)
    if (stale === null) return []
    const placed = { at: { kind: 'tasks' as const, task: id }, subject: title || '未命名的任务' }
    return [{ ...placed, concerns: ['plan'] as const, words: words.slice(0, longest), stale }]
  })
}

/** A fact is a number of its period, so every one is asked again. */
function inFacts({ facts }: Dossier): readonly StalePassage[] {
  return facts
    .filter(({ value, before }) => `${value}${before}`.trim() !== '')
    .map(fact => ({
      at: { kind: 'facts' as const, fact: fact.id },
      subject: fact.name || '未命名的事实',
      concerns: ['plan', 'submission', 'summary'] as const,
      words: `${fact.name} ${factText(fact, 'before')} ${factText(fact, 'value')} ${fact.period}`,
      stale: factText(fact, 'value'),
    }))
}
