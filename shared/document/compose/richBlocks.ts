import { referenceText, type Wording } from '../../domain/facts.ts'
import { captionOf } from '../../domain/figures.ts'
import type {
  EvidenceId,
  RichBlock,
  Inline as RichInline,
  Paragraph as RichParagraph,
  Table as RichTable,
  RichText,
} from '../../schema/richText.ts'
import { textArea } from '../layout.ts'
import {
  type Anchor,
  type Block,
  type Cell,
  captioned,
  type HeadingLevel,
  heading,
  type Inline,
  words,
} from '../model.ts'

/** Current number of a piece of evidence, and its sheet when this document has one. */
export type Citable = { readonly number: string; readonly target: Anchor | null }
export type Citables = ReadonlyMap<EvidenceId, Citable>

/** What the references in a text stand for in this document. */
export type References = { readonly citables: Citables; readonly wording: Wording }

/** `above` is the level of the heading that the text stands under. */
export function richBlocks(
  text: RichText | undefined,
  above: HeadingLevel,
  references: References,
): readonly Block[] {
  const prose: Prose = content => inlines(content, references)
  return (text?.content ?? []).flatMap(block => blocksOf(block, above, prose))
}

function blocksOf(block: RichBlock, above: HeadingLevel, prose: Prose): readonly Block[] {
  switch (block.type) {
    case 'paragraph':
      return asParagraph(prose(block.content))
    case 'heading':
      return asHeading(Math.min(4, above + block.attrs.level) as HeadingLevel, prose(block.content))
    case 'bulletList':
      return listBlocks(block.content, dash, prose)
    case 'orderedList':
      return listBlocks(block.content, circled, prose)
    case 'table':
      return [tableBlock(block, prose)]
    case 'picture':
      return [
        {
          kind: 'picture',
          file: block.attrs.file,
          caption: captioned(captionOf(block), block.attrs.id),
        },
      ]
  }
}

type Prose = (content: readonly RichInline[] | undefined) => readonly Inline[]

function asHeading(level: HeadingLevel, content: readonly Inline[]): readonly Block[] {
  return content.length === 0 ? [] : [heading(level, content)]
}

function asParagraph(content: readonly Inline[]): readonly Block[] {
  return content.length === 0 ? [] : [{ kind: 'paragraph', content }]
}

/** Further paragraphs of an item stand under it as plain ones. */
function listBlocks(
  items: readonly { readonly content: readonly RichParagraph[] }[],
  marker: (place: number) => string,
  prose: Prose,
): readonly Block[] {
  return items.flatMap((item, index): readonly Block[] => {
    const [first, ...more] = item.content
    const content = prose(first?.content)
    return [
      ...(content.length === 0
        ? []
        : [{ kind: 'list' as const, items: [{ marker: marker(index + 1), content }] }]),
      ...more.flatMap(p => asParagraph(prose(p.content))),
    ]
  })
}

/** Official prose marks items that have no order with a dash. */
const dash = () => '——'
/** 1. and （1） are taken by headings. */
const circled = (place: number) =>
  place <= 20 ? String.fromCodePoint(0x2460 + place - 1) : `[${place}]`

function tableBlock(table: RichTable, prose: Prose): Block {
  return {
    kind: 'table',
    style: 'data',
    caption: captioned(captionOf(table), table.attrs?.id),
    columns: columnWidths(table.content),
    rows: table.content.map((row, index) => ({
      isHead: index === 0 && row.content.every(cell => cell.type === 'tableHeader'),
      cells: row.content.map(
        (cell): Cell => ({
          role: cell.type === 'tableHeader' ? 'head' : 'value',
          lines: cell.content.map(p => prose(p.content)),
          columnSpan: cell.attrs?.colspan ?? 1,
          rowSpan: cell.attrs?.rowspan ?? 1,
        }),
      ),
    })),
  }
}

/** As many columns as the longest row has, all of one width, in millimetres. */
export function columnWidths(rows: RichTable['content']): readonly number[] {
  const lengths = rows.map(row =>
    row.content.reduce((sum, cell) => sum + (cell.attrs?.colspan ?? 1), 0),
  )
  const count = Math.max(...lengths, 1)
  const width = Math.floor((textArea.width / count) * 10) / 10
  return [...Array<number>(count - 1).fill(width), textArea.width - width * (count - 1)]
}

/**
 * Neighbouring citations become one remark, （见证明材料1-3、1-5）; where the
 * sentence already leads up to it, the bare numbers. A citation of evidence that
 * is gone leaves no trace here: a check says so in the window.
 */
function inlines(
  content: readonly RichInline[] | undefined,
  { citables, wording }: References,
): readonly Inline[] {
  const out: Inline[] = []
  let cited: Inline[] = []
  const flush = () => {
    if (cited.length === 0) return
    const isLedUpTo = /(见|证明材料|佐证材料|材料|附件)[（(“]?$/.test(lastText(out))
    out.push(...(isLedUpTo ? cited : [words('（见证明材料'), ...cited, words('）')]))
    cited = []
  }
  for (const inline of content ?? []) {
    if (inline.type === 'citation') {
      const citable = citables.get(inline.attrs.evidence)
      if (citable) cited.push(...(cited.length > 0 ? [words('、')] : []), citation(citable))
      continue
    }
    if (inline.type === 'text' && inline.text.trim() === '' && cited.length > 0) continue
    flush()
    out.push(printed(inline, wording))
  }
  flush()
  return trimmed(out)
}

function printed(inline: Exclude<RichInline, { type: 'citation' }>, wording: Wording): Inline {
  switch (inline.type) {
    case 'text':
      return { kind: 'text', text: inline.text, ...(inline.marks?.length ? { isBold: true } : {}) }
    case 'fact':
      return words(referenceText(wording, inline.attrs.fact, inline.attrs.part))
    case 'figure':
      return { kind: 'figure', figure: inline.attrs.figure, label: '', target: '' }
    case 'hardBreak':
      return { kind: 'lineBreak' }
  }
}

/** A link where there is a sheet to lead to, else the bare number. */
export function citation({ number, target }: Citable): Inline {
  return target === null ? words(number) : { kind: 'citation', number, target }
}

function lastText(content: readonly Inline[]): string {
  const last = content.at(-1)
  return last?.kind === 'text' ? last.text : ''
}

/** Indents are the layout's business: typed ones are dropped, and so are empty paragraphs. */
function trimmed(content: readonly Inline[]): readonly Inline[] {
  const isEmpty = (inline: Inline | undefined) =>
    inline?.kind === 'lineBreak' || (inline?.kind === 'text' && inline.text.trim() === '')
  let [from, to] = [0, content.length]
  while (from < to && isEmpty(content[from])) from += 1
  while (from < to && isEmpty(content[to - 1])) to -= 1
  return content.slice(from, to).map((inline, index, all) => {
    if (inline.kind !== 'text') return inline
    const start = index === 0 ? inline.text.trimStart() : inline.text
    return { ...inline, text: index === all.length - 1 ? start.trimEnd() : start }
  })
}
