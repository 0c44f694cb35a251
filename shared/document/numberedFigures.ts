import { factBlank } from '../domain/facts.ts'
import { type FigureKind, figureLabel } from '../domain/figures.ts'
import type { FigureId } from '../schema/richText.ts'
import { mapBlock } from './mapWords.ts'
import { type Block, type Caption, type Inline, words } from './model.ts'

/**
 * Counts what has a caption, pictures and tables each through the whole document,
 * and lets references say it. One that leads nowhere prints as a blank on a form
 * does, never as a wrong number; a check says so in the window.
 */
export function numberedFigures(blocks: readonly Block[]): readonly Block[] {
  const counts = { picture: 0, table: 0 }
  const known = new Map<FigureId, Caption>()
  const counted = (kind: FigureKind, caption: Caption): Caption => {
    if (caption.text === '') return caption
    counts[kind] += 1
    const label = figureLabel(kind, counts[kind])
    const numbered = { ...caption, label, anchor: `${kind}-${counts[kind]}` }
    const { figure } = caption
    if (figure !== null && !known.has(figure)) known.set(figure, numbered)
    return numbered
  }
  const numbered = blocks.map((block): Block => {
    switch (block.kind) {
      case 'picture':
      case 'bars':
        return { ...block, caption: counted('picture', block.caption) }
      case 'table':
        return block.caption ? { ...block, caption: counted('table', block.caption) } : block
      default:
        return block
    }
  })
  const referring = (inline: Inline): Inline => {
    if (inline.kind !== 'figure') return inline
    const caption = known.get(inline.figure)
    return caption ? { ...inline, label: caption.label, target: caption.anchor } : words(factBlank)
  }
  const change = {
    line: (line: readonly Inline[]) => (line.some(isFigure) ? line.map(referring) : line),
    text: (text: string) => text,
  }
  return numbered.map(block => mapBlock(block, change))
}

const isFigure = (inline: Inline) => inline.kind === 'figure'
