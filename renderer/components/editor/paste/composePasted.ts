import type { ListItem, RichBlock } from '#shared/schema/richText'
import { type HeadingScale, headingNumber, levelsOf, readsAsHeading } from './headingNumber.ts'
import { isOrderedMarker } from './markup.ts'
import type { PastedPicture, Piece, PieceOf } from './pieces.ts'
import { textOf, withoutBold, withoutFront } from './runs.ts'

/** Blocks ready for the editor; pictures that still must be stored stand among them. */
export type PastedBlock = RichBlock | { readonly type: 'pending'; readonly picture: PastedPicture }
export type Composed = { readonly blocks: readonly PastedBlock[]; readonly lostPictures: number }

type Paragraph = PieceOf<'paragraph'>
type Ranked = { readonly piece: Piece; readonly rank: number | null }

/**
 * Decides which paragraphs are headings, takes their typed numbers away (the
 * program numbers them) and groups what Word wrote as paragraphs of a list.
 */
export function composePasted(
  pieces: readonly Piece[],
  scale: HeadingScale,
  isOurs: boolean,
): Composed {
  const ranked = pieces.map(
    (piece, index): Ranked => ({
      piece,
      rank: piece.kind === 'paragraph' ? rankOf(piece, pieces[index + 1], isOurs) : null,
    }),
  )
  const levelOf = isOurs ? ourLevel(scale) : foreignLevels(ranked, scale)
  const blocks: PastedBlock[] = []
  for (const { piece, rank } of ranked) {
    const block = rank === null ? blockOf(piece) : headingOf(piece, levelOf(rank), isOurs)
    const last = blocks.at(-1)
    if (block && last && isList(block) && isList(last) && last.type === block.type)
      blocks[blocks.length - 1] = { ...last, content: [...last.content, ...block.content] }
    else if (block) blocks.push(block)
  }
  return { blocks, lostPictures: pieces.filter(({ kind }) => kind === 'lostPicture').length }
}

type List = Extract<RichBlock, { type: 'bulletList' | 'orderedList' }>

function isList(block: PastedBlock): block is List {
  return block.type === 'bulletList' || block.type === 'orderedList'
}

type LevelOf = (rank: number) => 1 | 2 | 3

/** This editor writes its first level as `h3`. */
function ourLevel({ levels }: HeadingScale): LevelOf {
  return rank => {
    const level = Math.min(rank - 1, levels)
    return level <= 1 ? 1 : level === 2 ? 2 : 3
  }
}

function foreignLevels(ranked: readonly Ranked[], scale: HeadingScale): LevelOf {
  const ranks = new Set(ranked.flatMap(({ rank }) => rank ?? []))
  const isStyled = ranked.some(({ piece }) => piece.kind === 'paragraph' && piece.rank !== null)
  return levelsOf(ranks, isStyled ? { ...scale, base: Number.POSITIVE_INFINITY } : scale)
}

function rankOf(piece: Paragraph, next: Piece | undefined, isOurs: boolean): number | null {
  const text = textOf(piece.inlines)
  if (isOurs) return piece.rank
  if (piece.rank !== null) return text.includes('。') ? null : piece.rank
  const number = headingNumber((piece.marker ?? '') + text)
  if (!number || !readsAsHeading(number.rest)) return null
  if (number.rank <= 1) return number.rank
  // “1.” and “（1）” also number the points of a list: a heading has a text below it.
  return next?.kind === 'paragraph' && isBody(next) ? number.rank : null
}

function isBody(piece: Paragraph): boolean {
  const text = textOf(piece.inlines)
  return piece.rank === null && piece.marker === null && (text.includes('。') || text.length > 40)
}

function headingOf(piece: Piece, level: 1 | 2 | 3, isOurs: boolean): RichBlock | null {
  if (piece.kind !== 'paragraph') return null
  const text = textOf(piece.inlines)
  const number = isOurs ? null : headingNumber(text)
  const inlines = number
    ? withoutFront(piece.inlines, text.length - number.rest.length)
    : piece.inlines
  return {
    type: 'heading',
    attrs: { level },
    content: [...(isOurs ? inlines : withoutBold(inlines))],
  }
}

function blockOf(piece: Piece): PastedBlock | null {
  switch (piece.kind) {
    case 'paragraph':
      return piece.marker === null
        ? { type: 'paragraph', content: [...piece.inlines] }
        : listOf(isOrderedMarker(piece.marker), [[{ type: 'paragraph', content: piece.inlines }]])
    case 'list':
      return listOf(piece.isOrdered, piece.items)
    case 'table':
      return tableOf(piece)
    case 'picture':
      return 'file' in piece.picture
        ? { type: 'picture', attrs: piece.picture }
        : { type: 'pending', picture: piece.picture }
    case 'lostPicture':
      return null
  }
}

function tableOf({ rows, caption = '', id }: PieceOf<'table'>): RichBlock {
  const attrs = caption || id ? { attrs: { caption, ...(id ? { id } : {}) } } : {}
  return { type: 'table', ...attrs, content: [...rows] }
}

function listOf(isOrdered: boolean, items: PieceOf<'list'>['items']): List | null {
  const content = items.map((item): ListItem => ({ type: 'listItem', content: [...item] }))
  return content.length > 0 ? { type: isOrdered ? 'orderedList' : 'bulletList', content } : null
}
