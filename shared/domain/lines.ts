import type { Inline, RichBlock, RichText } from '../schema/richText.ts'

/**
 * A text as lines: every paragraph, heading, item, cell and caption in reading
 * order. References stand in it as one character each, so that an
 * offset in a line is also the offset in the editor's text block.
 */
export type LineKind = 'paragraph' | 'heading' | 'item' | 'cell' | 'caption'
export type Line = {
  readonly block: number
  readonly kind: LineKind
  readonly text: string
  /** The place of the block among those of the whole text. */
  readonly top: number
}

export const citationMark = '\uFFFC'
export const factMark = '\uE000'
export const figureMark = '\uE001'

const known = new WeakMap<RichText, readonly Line[]>()

export function linesOf(text: RichText): readonly Line[] {
  const read = known.get(text)
  if (read) return read
  const lines = text.content
    .flatMap((block, top) => blockLines(block).map(line => ({ ...line, top })))
    .map((line, block) => ({ ...line, block }))
  known.set(text, lines)
  return lines
}

/** A field is plain text; each of its lines is one. */
export function fieldLines(value: string): readonly Line[] {
  return value
    .split('\n')
    .map((text, block) => ({ block, top: block, kind: 'paragraph' as const, text }))
}

function blockLines(block: RichBlock): readonly Pick<Line, 'kind' | 'text'>[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [{ kind: block.type, text: lineText(block.content) }]
    case 'bulletList':
    case 'orderedList':
      return block.content.flatMap(item =>
        item.content.map(p => ({ kind: 'item' as const, text: lineText(p.content) })),
      )
    case 'table':
      return [
        ...(block.attrs?.caption ? [{ kind: 'caption' as const, text: block.attrs.caption }] : []),
        ...block.content.flatMap(row =>
          row.content.flatMap(cell =>
            cell.content.map(p => ({ kind: 'cell' as const, text: lineText(p.content) })),
          ),
        ),
      ]
    case 'picture':
      return [{ kind: 'caption', text: block.attrs.caption }]
  }
}

function lineText(content: readonly Inline[] | undefined): string {
  return (content ?? []).map(inlineCharacter).join('')
}

export function inlineCharacter(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.text
    case 'citation':
      return citationMark
    case 'fact':
      return factMark
    case 'figure':
      return figureMark
    case 'hardBreak':
      return '\n'
  }
}
