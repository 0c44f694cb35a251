import type { FactId, Inline, RichBlock, RichText } from '../schema/richText.ts'
import { type FactPart, referenceText, type Wording } from './facts.ts'
import { inlineCharacter } from './lines.ts'

/**
 * A line as it is read aloud: facts are spelled out, so that sums and sentences
 * can be understood. `at` leads back to the offsets of `linesOf`, where a reference
 * is one character.
 */
export type SpokenLine = {
  /** The same count as in `linesOf`. */
  readonly block: number
  readonly text: string
  /** As the editor has it, where a fact is one character. */
  readonly written: string
  readonly references: readonly SpokenReference[]
  readonly at: (offset: number) => number
}

export type SpokenReference = {
  readonly fact: FactId
  readonly part: FactPart
  /** In the spoken text. */
  readonly from: number
  readonly to: number
}

/** Several checks read the same texts; a text that was not touched is read once. */
const known = new WeakMap<
  RichText,
  { readonly facts: Wording['facts']; readonly lines: readonly SpokenLine[] }
>()

export function spokenLines(text: RichText, { facts }: Wording): readonly SpokenLine[] {
  const read = known.get(text)
  if (read?.facts === facts) return read.lines
  const contents = text.content.flatMap(contentsOf)
  const lines = contents.map((content, block) => spoken(content, block, { facts }))
  known.set(text, { facts, lines })
  return lines
}

/** A line of plain text, which holds no facts. */
export function plainLine(text: string, block: number): SpokenLine {
  return { block, text, written: text, references: [], at: offset => offset }
}

/** Whatever its number. */
const spokenFigure = '图表'

function spoken(content: readonly Inline[], block: number, wording: Wording): SpokenLine {
  const pieces: { readonly spokenAt: number; readonly lineAt: number; readonly isOne: boolean }[] =
    []
  const references: SpokenReference[] = []
  let [text, written] = ['', '']
  for (const inline of content) {
    const from = text.length
    pieces.push({
      spokenAt: from,
      lineAt: written.length,
      isOne: inline.type === 'fact' || inline.type === 'figure',
    })
    if (inline.type === 'fact') {
      const { fact, part } = inline.attrs
      text += referenceText(wording, fact, part)
      references.push({ fact, part, from, to: text.length })
    } else if (inline.type === 'figure') {
      text += spokenFigure
    } else {
      text += inlineCharacter(inline)
    }
    written += inlineCharacter(inline)
  }
  return {
    block,
    text,
    written,
    references,
    at: offset => {
      if (offset >= text.length) return written.length
      const piece = pieces.findLast(({ spokenAt }) => spokenAt <= offset)
      if (!piece) return offset
      return piece.isOne ? piece.lineAt : piece.lineAt + offset - piece.spokenAt
    },
  }
}

/** In the order in which `linesOf` counts them. */
function contentsOf(block: RichBlock): readonly (readonly Inline[])[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [block.content ?? []]
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap(item => item.content.map(p => p.content ?? []))
    case 'table':
      return [
        ...(block.attrs?.caption ? [captionLine(block.attrs.caption)] : []),
        ...block.content.flatMap(row =>
          row.content.flatMap(cell => cell.content.map(p => p.content ?? [])),
        ),
      ]
    case 'picture':
      return [captionLine(block.attrs.caption)]
  }
}

function captionLine(caption: string): readonly Inline[] {
  return caption ? [{ type: 'text', text: caption }] : []
}
