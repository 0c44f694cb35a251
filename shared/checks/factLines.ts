import { fieldsOf, fieldValue } from '../domain/requirements.ts'
import { plainLine, type SpokenLine, spokenLines } from '../domain/spokenLines.ts'
import type { Fact } from '../schema/facts.ts'
import type { Finding, Subject } from './check.ts'
import type { Hit, RuleHead } from './passages.ts'
import { richTexts } from './placedTexts.ts'

/** A line with its facts spelled out, and where it stands. */
export type SpokenPassage = Pick<Finding, 'at' | 'subject' | 'concerns'> & {
  readonly line: SpokenLine
}

/** What a rule finds about facts in a line; a line that was not touched is read once for the same facts. */
export function newFactReader(
  look: (fact: Fact, line: SpokenLine) => readonly Hit[],
): (facts: readonly Fact[], line: SpokenLine) => readonly Hit[] {
  const known = new WeakMap<
    SpokenLine,
    { readonly facts: unknown; readonly hits: readonly Hit[] }
  >()
  return (facts, line) => {
    const read = known.get(line)
    if (read?.facts === facts) return read.hits
    const hits = facts.flatMap(fact => look(fact, line))
    known.set(line, { facts, hits })
    return hits
  }
}

export function spokenRichTexts(subject: Subject): readonly SpokenPassage[] {
  return richTexts(subject).flatMap(({ rich, ...placed }) =>
    spokenLines(rich, subject.dossier).map(line => ({ ...placed, line })),
  )
}

/** The texts and the long fields of the form, which say the same things in short. */
export function spokenTexts(subject: Subject): readonly SpokenPassage[] {
  const fields = fieldsOf(subject.campaign).filter(({ input }) => input.kind === 'longText')
  return [
    ...fields.flatMap(({ id, label }) =>
      fieldValue(subject.dossier, id)
        .split('\n')
        .map((text, block) => ({
          at: { kind: 'unit' as const, field: id },
          subject: label,
          concerns: ['submission'] as const,
          line: plainLine(text, block),
        })),
    ),
    ...spokenRichTexts(subject),
  ]
}

/** `hit` counts in the spoken text; the span marks the words as they stand in the editor. */
export function spokenFinding(head: RuleHead, passage: SpokenPassage, hit: Hit): Finding {
  const { line, at, subject, concerns } = passage
  const [from, to] = [line.at(hit.from), line.at(hit.to)]
  const span = { found: line.written.slice(from, to), block: line.block, from, to }
  return { ...head, at, subject, concerns, span, text: hit.text }
}
