import { fieldLines, type Line, type LineKind, linesOf } from '../domain/lines.ts'
import { fieldsOf, fieldValue } from '../domain/requirements.ts'
import { sentencesOf } from '../domain/sentences.ts'
import type { Campaign } from '../schema/campaign.ts'
import type { Dossier } from '../schema/dossier.ts'
import { type Finding, type Group, placeKey, type Severity, type Subject } from './check.ts'
import { richTexts } from './placedTexts.ts'

/** One text of the dossier with its place, line by line. */
export type Passage = Pick<Finding, 'at' | 'subject' | 'concerns'> & {
  /** Form fields hold plain text; the texts of plan, submission and summary are rich. */
  readonly kind: 'field' | 'plan' | 'narrative' | 'summary'
  readonly lines: readonly Line[]
}

type Read = {
  readonly fields: Dossier['fields']
  readonly plan: Dossier['plan']
  readonly narratives: Dossier['narratives']
  readonly summary: Dossier['summary']
  readonly campaign: Campaign
  readonly passages: readonly Passage[]
}
let read: Read | null = null

/**
 * Everything that was written in sentences; contact and other short fields are
 * none. Nearly every check asks, so the list stays as long as what it is made of.
 */
export function passagesOf(subject: Subject): readonly Passage[] {
  const { campaign } = subject
  const { fields, plan, narratives, summary } = subject.dossier
  if (
    read?.fields !== fields ||
    read.plan !== plan ||
    read.narratives !== narratives ||
    read.summary !== summary ||
    read.campaign !== campaign
  ) {
    read = { fields, plan, narratives, summary, campaign, passages: readPassages(subject) }
  }
  return read.passages
}

function readPassages(subject: Subject): readonly Passage[] {
  const fields = fieldsOf(subject.campaign)
    .filter(field => field.input.kind === 'longText')
    .map(field => ({
      kind: 'field' as const,
      at: { kind: 'unit' as const, field: field.id },
      subject: field.label,
      concerns: ['submission'] as const,
      lines: linesOfField(field.id, fieldValue(subject.dossier, field.id)),
    }))
  const rich = richTexts(subject).map(({ rich, ...placed }) => ({
    ...placed,
    kind: kindOf(placed.at),
    lines: linesOf(rich),
  }))
  return [...fields, ...rich]
}

function kindOf({ kind }: Finding['at']): Passage['kind'] {
  return kind === 'plan' || kind === 'summary' ? kind : 'narrative'
}

/** The document that a passage is printed in; form fields and narratives are in one. */
export function documentOf({ kind }: Passage): 'plan' | 'summary' | 'submission' {
  return kind === 'plan' || kind === 'summary' ? kind : 'submission'
}

type FieldLines = { readonly value: string; readonly lines: readonly Line[] }

/** By field, as it was read last: an untouched field keeps its lines, and what was found in them. */
const readLast = new Map<string, FieldLines>()

function linesOfField(id: string, value: string): readonly Line[] {
  const last = readLast.get(id)
  if (last?.value === value) return last.lines
  const lines = fieldLines(value)
  readLast.set(id, { value, lines })
  return lines
}

/** Words that a rule stumbled over, and why. */
export type Hit = {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly repair?: string
}

export type RuleHead = {
  readonly rule: string
  readonly group: Group
  readonly severity: Severity
  readonly source: string
}

export function findingOf(head: RuleHead, passage: Passage, line: Line, hit: Hit): Finding {
  const { at, subject, concerns } = passage
  const { from, to, text, repair } = hit
  const span = { found: line.text.slice(from, to), block: line.block, from, to }
  return { ...head, at, subject, concerns, span, text, ...(repair === undefined ? {} : { repair }) }
}

type LineRule = RuleHead & {
  /** Lines of other kinds are passed over; absent: all. */
  readonly kinds?: readonly LineKind[]
  readonly look: (line: Line, passage: Passage) => readonly Hit[]
}

type Found = { readonly at: string; readonly findings: readonly Finding[] }

/**
 * A check that reads line by line and needs nothing but the line. A text that did
 * not change is not read again: after a keystroke only one is.
 */
export function lineCheck({ kinds, look, ...head }: LineRule) {
  const read = (passage: Passage): readonly Finding[] => {
    const findings: Finding[] = []
    for (const line of passage.lines) {
      if (kinds && !kinds.includes(line.kind)) continue
      for (const hit of look(line, passage)) findings.push(findingOf(head, passage, line, hit))
    }
    return findings
  }
  const known = new WeakMap<readonly Line[], Found>()
  return (subject: Subject): readonly Finding[] =>
    passagesOf(subject).flatMap(passage => {
      const before = known.get(passage.lines)
      const at = `${placeKey(passage.at)} ${passage.subject}`
      if (before?.at === at) return before.findings
      const findings = read(passage)
      known.set(passage.lines, { at, findings })
      return findings
    })
}

/** What was found in a line, as long as the line is the same object: a text that did not change is read once. */
export function remembered<L extends object, T>(look: (line: L) => T): (line: L) => T {
  const known = new WeakMap<L, { readonly found: T }>()
  return line => {
    const before = known.get(line)
    if (before) return before.found
    const found = look(line)
    known.set(line, { found })
    return found
  }
}

/** Every match of a global pattern; `say` may decline one. */
export function hitsOf(
  text: string,
  pattern: RegExp,
  say: (match: RegExpExecArray) => { readonly text: string; readonly repair?: string } | null,
): readonly Hit[] {
  const hits: Hit[] = []
  // No matchAll: it makes a copy of the pattern for every line.
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const said = say(match)
    if (said) hits.push({ from: match.index, to: match.index + match[0].length, ...said })
    if (match[0] === '') pattern.lastIndex += 1
  }
  return hits
}

type Say = Parameters<typeof hitsOf>[2]

/**
 * Every match in a sentence that is not excused by what else it says. The
 * pattern must not look beyond the sentence: the line is tried first, as in most
 * there is nothing to find.
 */
export function hitsInSentences(
  text: string,
  pattern: RegExp,
  isExcused: (sentence: string) => boolean,
  say: Say,
): readonly Hit[] {
  if (text.search(pattern) < 0) return []
  return sentencesOf(text).flatMap(({ from, text: words }) => {
    if (words.search(pattern) < 0 || isExcused(words)) return []
    return hitsOf(words, pattern, say).map(hit => ({
      ...hit,
      from: hit.from + from,
      to: hit.to + from,
    }))
  })
}

/** Whether the words hold a number, a fact or a citation. */
export function isBacked(text: string): boolean {
  return /[0-9０-９\uE000\uFFFC%％]|[一二三四五六七八九十百千万两]+[个名人次家户件项天日年月成倍分处批]/.test(
    text,
  )
}
