import { factText } from '../domain/facts.ts'
import { sentencesOf } from '../domain/sentences.ts'
import type { SpokenLine } from '../domain/spokenLines.ts'
import type { Fact } from '../schema/facts.ts'
import type { Check } from './check.ts'
import { newFactReader, spokenFinding, spokenRichTexts } from './factLines.ts'
import type { Hit } from './passages.ts'

const head = {
  rule: 'factsAreReferenced',
  group: 'facts',
  severity: 'hint',
  source: '事实台账',
} as const

/** A number typed by hand does not follow when the fact changes. */
export const factsAreReferenced: Check = subject =>
  spokenRichTexts(subject).flatMap(passage =>
    lookalikesIn(subject.dossier.facts, passage.line).map(hit => spokenFinding(head, passage, hit)),
  )

/**
 * The value with its unit, standing by itself. A short one such as 5日 is one of
 * many, so the sentence must name the fact as well.
 */
function lookalikes(fact: Fact, line: SpokenLine): readonly Hit[] {
  const words = factText(fact, 'value')
  if (!/\d/.test(words) || fact.unit.trim() === '') return []
  const isTelling = words.replace(/\D/g, '').length >= 3
  const hits: Hit[] = []
  for (let from = line.text.indexOf(words); from >= 0; from = line.text.indexOf(words, from + 1)) {
    const to = from + words.length
    const isPart = /[\d.,月年]/.test(line.text[from - 1] ?? '')
    const isReference = line.references.some(other => other.from < to && from < other.to)
    if (isPart || isReference || !(isTelling || isNamed(fact.name, line.text, from))) continue
    hits.push({ from, to, text: `和台账里的“${fact.name}”相同，引用事实后会跟着台账一起改` })
  }
  return hits
}

/** Whether most of the name, taken two characters at a time, is in the same sentence. */
function isNamed(name: string, text: string, offset: number): boolean {
  const sentence = sentencesOf(text).find(({ from, to }) => from <= offset && offset < to)
  const pairs = [...name].slice(1).map((_, index) => name.slice(index, index + 2))
  const found = pairs.filter(pair => sentence?.text.includes(pair))
  return pairs.length > 0 && found.length * 2 > pairs.length
}

const lookalikesIn = newFactReader(lookalikes)
