import { noteLines } from '#shared/document/compose/section'
import { type Numbered, withCitations } from '#shared/domain/returnedText'
import { textBegins } from '#shared/domain/sectionOrigin'
import type { TextPlace } from '#shared/domain/textPlaces'
import { tidyText } from '#shared/domain/tidyText'
import type { ReturnedSection, WordPiece } from '#shared/ipc/returned'
import type {
  Heading,
  Inline,
  ListItem,
  Paragraph,
  Picture,
  RichBlock,
  RichText,
  Table,
} from '#shared/schema/richText'
import { maxCaption } from '../../editor/fromEditor.ts'
import { composePasted } from '../../editor/paste/composePasted.ts'
import { headingNumber, readsAsHeading } from '../../editor/paste/headingNumber.ts'
import type { Piece } from '../../editor/paste/pieces.ts'
import { textOf, withoutFront } from '../../editor/paste/runs.ts'

export type Target = {
  readonly place: TextPlace
  /** Words of the paragraphs that stand there now. */
  readonly lines: ReadonlySet<string>
  readonly numbered: Numbered
}

/** What came back, as a text of the place where it is to stand. */
export function composeReturned(
  { origin, pieces }: Pick<ReturnedSection, 'origin' | 'pieces'>,
  target: Target,
): RichText {
  const cited = behindNote(pieces).map(piece => citedPiece(piece, target.numbered))
  const content = origin ? ours(cited, target) : foreign(cited, target.place)
  return tidyText({ type: 'doc', content })
}

/** Lines among the hints that nobody here wrote: they would be lost without a word. */
export function strayLines(
  { note, pieces }: Pick<ReturnedSection, 'note' | 'pieces'>,
  place: TextPlace,
): readonly string[] {
  const own = new Set([`${place.numeral}${place.title}`, ...noteLines(place)])
  const above = pieces.slice(0, pieces.length - behindNote(pieces).length)
  const words = above.flatMap(piece => (piece.kind === 'paragraph' ? [textOf(piece.inlines)] : []))
  return [...note, ...words].map(line => line.trim()).filter(line => line !== '' && !own.has(line))
}

/** The hints have a style of their own; where it was lost, their last line is still there. */
function behindNote(pieces: readonly WordPiece[]): readonly WordPiece[] {
  const end = pieces.findIndex(
    piece => piece.kind === 'paragraph' && textOf(piece.inlines).trim() === textBegins,
  )
  return pieces.slice(end + 1)
}

function citedPiece(piece: WordPiece, numbered: Numbered): WordPiece {
  const line = (content: readonly Inline[] = []) => withCitations(content, numbered)
  switch (piece.kind) {
    case 'paragraph':
      return { ...piece, inlines: line(piece.inlines) }
    case 'table':
      return {
        ...piece,
        rows: piece.rows.map(row => ({
          ...row,
          content: row.content.map(cell => ({
            ...cell,
            content: cell.content.map(one => ({ ...one, content: line(one.content) })),
          })),
        })),
      }
    case 'picture':
      return piece
  }
}

type WordParagraph = Extract<WordPiece, { kind: 'paragraph' }>

/** A file that was made here: styles are believed, and only what is new may be a heading by its number. */
function ours(pieces: readonly WordPiece[], target: Target): readonly RichBlock[] {
  const blocks: RichBlock[] = []
  let series: string | null = null
  let above = ''
  for (const [index, piece] of pieces.entries()) {
    const last = blocks.at(-1)
    if (piece.kind === 'paragraph' && isAboveTable(piece, last, pieces[index + 1])) {
      above = captionOf(piece.inlines)
      continue
    }
    if (piece.kind === 'table') {
      blocks.push(tableOf(piece.rows, above))
      above = ''
    } else if (piece.kind === 'picture') blocks.push(pictureOf(piece.file, ''))
    else if (piece.caption && last?.type === 'picture' && last.attrs.caption === '')
      blocks[blocks.length - 1] = pictureOf(last.attrs.file, captionOf(piece.inlines))
    else if (piece.list === 'more' && last && isList(last))
      blocks[blocks.length - 1] = longer(last, piece)
    else {
      const block = blockOf(piece, target)
      // Word counts on as long as the series is the same; a list here has one series.
      if (block.type === 'orderedList' && last?.type === 'orderedList' && piece.series === series)
        blocks[blocks.length - 1] = { ...last, content: [...last.content, ...block.content] }
      else blocks.push(block)
      if (block.type === 'orderedList') series = piece.series
    }
  }
  return blocks
}

function blockOf(piece: WordParagraph, { place, lines }: Target): RichBlock {
  const { inlines, rank, isNumbered, list } = piece
  const paragraph: Paragraph = { type: 'paragraph', content: inlines }
  if (rank !== null) {
    const content = isNumbered ? inlines : withoutNumber(inlines, lines)
    return headingOf(content, rank - place.above + 1, place)
  }
  if (list === 'bullet' || list === 'ordered') {
    const content: readonly ListItem[] = [{ type: 'listItem', content: [paragraph] }]
    return { type: list === 'bullet' ? 'bulletList' : 'orderedList', content }
  }
  const text = textOf(inlines)
  const number = lines.has(text) ? null : headingNumber(text)
  return number && number.rank <= 1 && readsAsHeading(number.rest)
    ? headingOf(withoutNumber(inlines, lines), number.rank - place.above + 1, place)
    : paragraph
}

function headingOf(content: readonly Inline[], level: number, { levels }: TextPlace): Heading {
  const known = Math.min(Math.max(level, 1), levels)
  return { type: 'heading', attrs: { level: known <= 1 ? 1 : known === 2 ? 2 : 3 }, content }
}

/** Numbers of headings are the program's. */
function withoutNumber(inlines: readonly Inline[], lines: Target['lines']): readonly Inline[] {
  const reference = inlines.findIndex(({ type }) => type !== 'text')
  // A number is typed before everything else; blanks behind a reference are no part of it.
  const front = textOf(reference < 0 ? inlines : inlines.slice(0, reference))
  // “1.24小时值守” reads as a decimal; what stands here already tells where the number ends.
  const known = front.replace(/^\d{1,2}\./, '')
  if (known !== front && lines.has(known)) return withoutFront(inlines, front.length - known.length)
  const number = headingNumber(front)
  return number ? withoutFront(inlines, front.length - number.rest.length) : inlines
}

function isAboveTable(
  { caption }: WordParagraph,
  last: RichBlock | undefined,
  next: WordPiece | undefined,
): boolean {
  if (next?.kind !== 'table') return false
  const isUnder = last?.type === 'picture' && last.attrs.caption === ''
  return caption === 'table' || (caption === 'any' && !isUnder)
}

function tableOf(content: Table['content'], caption: string): Table {
  return { type: 'table', ...(caption === '' ? {} : { attrs: { caption } }), content }
}

type List = Extract<RichBlock, { type: 'bulletList' | 'orderedList' }>

function isList(block: RichBlock): block is List {
  return block.type === 'bulletList' || block.type === 'orderedList'
}

function longer(list: List, { inlines }: WordParagraph): List {
  const items = list.content.map((item, index) =>
    index === list.content.length - 1
      ? { ...item, content: [...item.content, { type: 'paragraph' as const, content: inlines }] }
      : item,
  )
  return { ...list, content: items }
}

function pictureOf(file: Picture['attrs']['file'], caption: string): Picture {
  return { type: 'picture', attrs: { file, caption } }
}

function captionOf(inlines: readonly Inline[]): string {
  return textOf(inlines).trim().slice(0, maxCaption)
}

/** A file from elsewhere is read as something pasted from Word would be. */
function foreign(pieces: readonly WordPiece[], { above, levels }: TextPlace): readonly RichBlock[] {
  const { blocks } = composePasted(pasted(pieces), { base: above, levels }, false)
  return blocks.filter(block => block.type !== 'pending')
}

function pasted(pieces: readonly WordPiece[]): readonly Piece[] {
  const made: Piece[] = []
  for (const piece of pieces) {
    const last = made.at(-1)
    if (piece.kind === 'table') made.push(piece)
    else if (piece.kind === 'picture')
      made.push({ kind: 'picture', picture: { file: piece.file, caption: '' } })
    else if (piece.caption && last?.kind === 'picture' && last.picture.caption === '')
      made[made.length - 1] = {
        ...last,
        picture: { ...last.picture, caption: captionOf(piece.inlines) },
      }
    else {
      const marker = piece.list === 'bullet' ? '•' : piece.list === 'ordered' ? '①' : null
      if (textOf(piece.inlines).trim() === '' && piece.inlines.every(one => one.type === 'text'))
        continue
      made.push({ ...piece, kind: 'paragraph', marker: piece.rank === null ? marker : null })
    }
  }
  return made
}
