import type { Answers, PointId, Taken } from '../../schema/answers.ts'
import type { Dossier } from '../../schema/dossier.ts'
import type { Paragraph, RichBlock, RichText } from '../../schema/richText.ts'
import { type Frame, pointsOf } from './frames.ts'
import { blank, citationPieces, joined, type Piece } from './pieces.ts'
import { takenSentence } from './takenSentences.ts'
import { clauseFrom, type Said, sentencesFrom, splitEnd } from './tidy.ts'

/**
 * The first paragraph (草稿), put together from the answers, from what was taken
 * over, and from the fixed words of this folder. It invents nothing: what was not
 * answered stays a blank that anybody sees.
 */
export function composeDraft(dossier: Dossier, frame: Frame, answers: Answers): Paragraph {
  const given: Given = {
    text: id => answers[id]?.text ?? '',
    taken: id => answers[id]?.taken ?? [],
    sentenceOf: taken => takenSentence(dossier, taken),
    cite: ids => citationPieces(dossier, ids),
    blank: id => blank(pointsOf(frame).find(point => point.id === id)?.blank ?? ''),
  }
  const pieces = frame.tense === 'done' ? doneSentences(given) : plannedSentences(given)
  return { type: 'paragraph', content: joined(pieces) }
}

type Given = {
  readonly text: (id: PointId) => string
  readonly taken: (id: PointId) => readonly Taken[]
  /** Nothing where what was taken over is gone. */
  readonly sentenceOf: (taken: Taken) => readonly Piece[]
  readonly cite: (ids: Parameters<typeof citationPieces>[1]) => readonly Piece[]
  readonly blank: (id: PointId) => string
}

function doneSentences(given: Given): readonly Piece[] {
  const counted = given.taken('often').flatMap(given.sentenceOf)
  const clauses = [
    `这项工作从${clauseOr(given, 'since', { before: /^[从自]/, after: /(?:开始|以来|至今|起)+$/ })}开始`,
    // Facts that were taken over say how often in sentences of their own.
    clauseFrom(given.text('often')) || (counted.length > 0 ? '' : given.blank('often')),
    `服务${clauseOr(given, 'whom', { before: /^(?:服务于?|覆盖|惠及|面向)/ })}`,
  ]
  return [
    ...sentencesOr(given, 'problem', '原来的情况是'),
    ...sentencesOr(given, 'deed', '为此，'),
    `${clauses.filter(Boolean).join('，')}。`,
    ...counted,
    ...sentencesOr(given, 'figures', '前后相比，'),
    ...sentencesOr(given, 'witness', '对此，'),
  ]
}

function plannedSentences(given: Given): readonly Piece[] {
  const who = clauseOr(given, 'who', { before: /^由/, after: /(?:牵头)?负责$/ })
  const until = clauseOr(given, 'until', { after: /(?:完成|做完)$/ })
  const proof = clauseOr(given, 'proof', { before: /^[以用凭]/, after: /(?:来?检验|为证|证明)$/ })
  const goal = sentencesFrom(
    given
      .text('goal')
      .trim()
      .replace(/^目标[是为：，]?/, ''),
  )
  return [
    ...sentencesOr(given, 'basis', '目前，'),
    ...sentencesOr(given, 'intent', '计划'),
    `这项工作由${who}负责，时限为${until}。`,
    `目标是${goal || `${given.blank('goal')}。`}`,
    `完成情况以${proof}为证。`,
  ]
}

/** Own words as sentences, then what was taken over; a fixed sentence with a blank where there is neither. */
function sentencesOr(given: Given, id: PointId, fixed: string): readonly Piece[] {
  const text = sentencesFrom(given.text(id))
  const taken = given.taken(id)
  if (text === '') {
    const sentences = taken.flatMap(given.sentenceOf)
    return sentences.length > 0 ? sentences : [`${fixed}${given.blank(id)}。`]
  }
  // Evidence beside own words is what they cite; it needs no sentence.
  const cited = given.cite(taken.flatMap(item => (item.kind === 'evidence' ? [item.id] : [])))
  const { words, end } = splitEnd(text)
  const others = taken.filter(({ kind }) => kind !== 'evidence').flatMap(given.sentenceOf)
  return [words, ...cited, end, ...others]
}

function clauseOr(given: Given, id: PointId, said?: Said): string {
  return clauseFrom(given.text(id), said) || given.blank(id)
}

/** The draft after what is written; empty paragraphs at its end give way. */
export function withDraft(text: RichText | undefined, draft: Paragraph): RichText {
  const content = [...(text?.content ?? [])]
  while (isEmptyParagraph(content.at(-1))) content.pop()
  return { type: 'doc', content: [...content, draft] }
}

function isEmptyParagraph(block: RichBlock | undefined): boolean {
  return block?.type === 'paragraph' && (block.content ?? []).length === 0
}

/** Whether this very draft stands in the text already. */
export function holdsDraft(text: RichText | undefined, draft: Paragraph): boolean {
  const wanted = JSON.stringify(draft)
  return text?.content.some(block => JSON.stringify(block) === wanted) ?? false
}
