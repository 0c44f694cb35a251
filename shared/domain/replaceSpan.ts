import type { Dossier } from '../schema/dossier.ts'
import type { Inline, RichText } from '../schema/richText.ts'
import { writeField } from './editFields.ts'
import { writeNarrative, writePlanSection, writeSummarySection } from './editText.ts'
import { fieldLines, inlineCharacter, linesOf } from './lines.ts'
import { mapLines } from './mapLines.ts'
import type { Place } from './place.ts'
import { fieldValue } from './requirements.ts'
import type { Span } from './span.ts'

/**
 * Puts other words in place of a span. When the text has changed since the span
 * was found, so that other words stand there, nothing happens.
 */
export function replaceSpan(dossier: Dossier, at: Place, span: Span, words: string): Dossier {
  if (at.kind === 'unit' && at.field) {
    const lines = fieldLines(fieldValue(dossier, at.field)).map(line => line.text)
    const line = lines[span.block]
    if (line === undefined || !stands(line, span, words)) return dossier
    const next = line.slice(0, span.from) + words + line.slice(span.to)
    return writeField(dossier, at.field, lines.with(span.block, next).join('\n'))
  }
  if (at.kind === 'plan' && at.section) {
    const text = dossier.plan[at.section]
    return text ? writePlanSection(dossier, at.section, replaced(text, span, words)) : dossier
  }
  if (at.kind === 'summary' && at.section) {
    const text = dossier.summary[at.section]
    return text ? writeSummarySection(dossier, at.section, replaced(text, span, words)) : dossier
  }
  if (at.kind === 'submission' && at.requirement) {
    const text = dossier.narratives[at.requirement]
    return text ? writeNarrative(dossier, at.requirement, replaced(text, span, words)) : dossier
  }
  return dossier
}

function stands(line: string, { found, from, to }: Span, words: string): boolean {
  if (line.slice(from, to) !== found) return false
  // “…” made into “……” still begins with “…”: asked twice, it is done once.
  const isDone = words.startsWith(found) && line.startsWith(words, from)
  return !isDone
}

function replaced(text: RichText, span: Span, words: string): RichText {
  const line = linesOf(text)[span.block]
  if (!line || !stands(line.text, span, words)) return text
  let block = -1
  const inLine = (content: readonly Inline[] | undefined): readonly Inline[] | undefined => {
    block += 1
    return block === span.block ? spliced(content ?? [], span, words) : content
  }
  return { ...text, content: text.content.map(one => mapLines(one, inLine)) }
}

/** The new words are set like the first character they replace. */
function spliced(content: readonly Inline[], { from, to }: Span, words: string): readonly Inline[] {
  const result: Inline[] = []
  let at = 0
  let isPlaced = words === ''
  for (const inline of content) {
    const end = at + inlineCharacter(inline).length
    if (inline.type !== 'text') {
      if (end <= from || at >= to) result.push(inline)
    } else {
      const before = inline.text.slice(0, Math.max(0, from - at))
      const isFirst = !isPlaced && at <= from && from < end
      const after = inline.text.slice(Math.max(0, to - at))
      const text = end <= from || at >= to ? inline.text : before + (isFirst ? words : '') + after
      if (isFirst) isPlaced = true
      if (text !== '') result.push({ ...inline, text })
    }
    at = end
  }
  return result
}
