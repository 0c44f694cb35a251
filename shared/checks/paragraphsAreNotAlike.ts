import type { Line } from '../domain/lines.ts'
import type { Check, Finding } from './check.ts'
import { type Shingles, shared, shinglesOf } from './likeness.ts'
import { documentOf, findingOf, type Passage, passagesOf, type RuleHead } from './passages.ts'

const head: RuleHead = {
  rule: 'paragraphsAreNotAlike',
  group: 'expert',
  severity: 'warning',
  source: '经验',
}

const shortest = 60
const tooAlike = 0.75

type Told = { readonly passage: Passage; readonly line: Line; readonly shingles: Shingles }

/** A paragraph that says with few changes what another said: copied and touched up. */
export const paragraphsAreNotAlike: Check = subject => {
  const told = passagesOf(subject).flatMap(paragraphsOf)
  return told.flatMap((one, index): readonly Finding[] => {
    const twin = told.slice(0, index).find(other => isCopy(one, other))
    if (!twin) return []
    const text = `这一段和“${twin.passage.subject}”里的一段大半相同`
    return [findingOf(head, one.passage, one.line, { from: 0, to: one.line.text.length, text })]
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
    .map(line => ({ passage, line, shingles: shinglesOf(line.text) }))
}

function isCopy(one: Told, other: Told): boolean {
  const sameDeliverable = documentOf(one.passage) === documentOf(other.passage)
  // Equal ones are another rule’s matter; a short one within a long one is a quotation.
  const sizes = one.shingles.size / other.shingles.size
  if (!sameDeliverable || sizes < 0.6 || sizes > 1.7) return false
  const isEqual = plain(one.line.text) === plain(other.line.text)
  return !isEqual && shared(one.shingles, other.shingles) >= tooAlike
}

function plain(text: string): string {
  return text.replace(/[\s\uFFFC]/g, '')
}
