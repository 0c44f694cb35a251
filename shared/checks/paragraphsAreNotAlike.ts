import type { Line } from '../domain/lines.ts'
import type { Check, Finding } from './check.ts'
import { plainWords, runNumbersOf, shared, shinglesOf } from './likeness.ts'
import { documentOf, findingOf, type Passage, passagesOf, type RuleHead } from './passages.ts'
import { newIndex } from './runIndex.ts'

const head: RuleHead = {
  rule: 'paragraphsAreNotAlike',
  group: 'expert',
  severity: 'warning',
  source: '经验',
}

const shortest = 60
const tooAlike = 0.75

type Told = {
  readonly passage: Passage
  readonly line: Line
  /** All its runs, as `runNumbers` gives them, each once. */
  readonly numbers: Int32Array
}

/** A paragraph that says with few changes what another said: copied and touched up. */
export const paragraphsAreNotAlike: Check = subject => {
  const told = passagesOf(subject).flatMap(paragraphsOf)
  return likely(told).flatMap(([one, others]): readonly Finding[] => {
    const twin = others.find(other => isCopy(one, other))
    if (!twin) return []
    const text = `这一段和“${twin.passage.subject}”里的一段大半相同`
    return [findingOf(head, one.passage, one.line, { from: 0, to: one.line.text.length, text })]
  })
}

/** Runs that fall on one number may hide as many. */
const slack = 3

/**
 * Each paragraph with the earlier ones that share enough runs with it. By an
 * index of all runs: comparing every pair would take most of the time of all rules.
 */
function likely(told: readonly Told[]): readonly (readonly [Told, readonly Told[]])[] {
  const index = newIndex(told.reduce((sum, { numbers }) => sum + numbers.length, 0))
  const known = new Map<string, Set<string>>()
  return told.map((one, place) => {
    const size = one.numbers.length
    const others = index.like(
      one.numbers,
      (count, other) =>
        count + slack >= tooAlike * Math.min(size, told[other]?.numbers.length ?? 0),
    )
    // What is like the second of two equal ones is like the first of them.
    const document = documentOf(one.passage)
    const words = known.get(document) ?? new Set<string>()
    known.set(document, words)
    if (!words.has(plainWords(one.line))) index.add(one.numbers, place)
    words.add(plainWords(one.line))
    return [one, others.flatMap(other => told[other] ?? [])]
  })
}

const known = new WeakMap<readonly Line[], readonly Told[]>()

function paragraphsOf(passage: Passage): readonly Told[] {
  const before = known.get(passage.lines)
  if (before) return before.map(told => ({ ...told, passage }))
  const told = readParagraphs(passage)
  known.set(passage.lines, told)
  return told
}

function readParagraphs(passage: Passage): readonly Told[] {
  return passage.lines
    .filter(
      ({ kind, text }) => (kind === 'paragraph' || kind === 'item') && text.length >= shortest,
    )
    .map(line => ({ passage, line, numbers: new Int32Array(new Set(runNumbersOf(line))) }))
}

function isCopy(one: Told, other: Told): boolean {
  const sameDeliverable = documentOf(one.passage) === documentOf(other.passage)
  // Equal ones are another rule’s matter.
  if (!sameDeliverable || plainWords(one.line) === plainWords(other.line)) return false
  const [own, theirs] = [shinglesOf(one.line.text), shinglesOf(other.line.text)]
  // A short one within a long one is a quotation.
  const sizes = own.size / theirs.size
  return sizes >= 0.6 && sizes <= 1.7 && shared(own, theirs) >= tooAlike
}
