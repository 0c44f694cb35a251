import type {
  Inline,
  ListItem,
  Paragraph,
  RichBlock,
  RichText,
  TableRow,
} from '../schema/richText.ts'

/**
 * A text without what nobody sees in print: blank paragraphs, white space at the
 * ends of a line, signs that no file can carry. Two texts that print alike are
 * the same afterwards, so that only real changes count as such.
 */
export function tidyText(text: RichText): RichText {
  return { type: 'doc', content: tidyBlocks(text).map(({ tidy }) => tidy) }
}

/** A block as it is compared, and what stands for it in the text: blank paragraphs before it too. */
export type TidyBlock = { readonly tidy: RichBlock; readonly own: readonly RichBlock[] }

/**
 * The blocks of a text as they are compared. Bullet lists that follow one another
 * print as one; numbered lists do not, as each counts from one.
 */
export function tidyBlocks({ content }: RichText): readonly TidyBlock[] {
  const blocks: TidyBlock[] = []
  let blank: RichBlock[] = []
  for (const block of content) {
    const tidy = tidyBlock(block)
    const last = blocks.at(-1)
    const own = [...blank, block]
    if (tidy === null) {
      blank = own
      continue
    }
    blank = []
    if (tidy.type === 'bulletList' && last?.tidy.type === 'bulletList') {
      const joined = { ...last.tidy, content: [...last.tidy.content, ...tidy.content] }
      blocks[blocks.length - 1] = { tidy: joined, own: [...last.own, ...own] }
    } else blocks.push({ tidy, own })
  }
  const end = blocks.at(-1)
  return end ? [...blocks.slice(0, -1), { ...end, own: [...end.own, ...blank] }] : []
}

/** Null when nothing of it is seen in print. */
function tidyBlock(block: RichBlock): RichBlock | null {
  switch (block.type) {
    case 'paragraph':
      return tidyParagraphs([block])[0] ?? null
    case 'heading': {
      const content = tidyLine(block.content)
      return content.length > 0 ? { ...block, content } : null
    }
    case 'bulletList':
    case 'orderedList': {
      const items = block.content.flatMap((item): readonly ListItem[] => {
        const paragraphs = tidyParagraphs(item.content)
        return paragraphs.length > 0 ? [{ ...item, content: paragraphs }] : []
      })
      return items.length > 0 ? { ...block, content: items } : null
    }
    case 'table': {
      const rows = block.content.filter(row => row.content.length > 0).map(tidyRow)
      const caption = tidyCaption(block.attrs?.caption ?? '')
      const attrs = caption === '' ? {} : { attrs: { caption } }
      return rows.length > 0 ? { type: 'table', ...attrs, content: rows } : null
    }
    // By what others refer to it is not seen; `adoptChanges` keeps it.
    case 'picture': {
      const { file, caption } = block.attrs
      return { type: 'picture', attrs: { file, caption: tidyCaption(caption) } }
    }
  }
}

function tidyRow(row: TableRow): TableRow {
  return {
    ...row,
    content: row.content.map(({ type, attrs, content }) => {
      const paragraphs = tidyParagraphs(content)
      const spans = {
        ...(attrs?.colspan && attrs.colspan > 1 ? { colspan: attrs.colspan } : {}),
        ...(attrs?.rowspan && attrs.rowspan > 1 ? { rowspan: attrs.rowspan } : {}),
      }
      return {
        type,
        ...(Object.keys(spans).length > 0 ? { attrs: spans } : {}),
        content: paragraphs.length > 0 ? paragraphs : [{ type: 'paragraph' as const }],
      }
    }),
  }
}

function tidyParagraphs(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  return paragraphs.flatMap((paragraph): readonly Paragraph[] => {
    const content = tidyLine(paragraph.content)
    return content.length > 0 ? [{ type: 'paragraph', content }] : []
  })
}

/** Neighbouring runs that look alike are one; the ends have neither blanks nor line breaks. */
export function tidyLine(content: readonly Inline[] = []): readonly Inline[] {
  const runs: Inline[] = []
  for (const inline of content) {
    const next = inline.type === 'text' ? run(carried(inline.text), hasBold(inline)) : inline
    const last = runs.at(-1)
    if (next.type !== 'text') runs.push(next)
    else if (last?.type === 'text' && hasBold(last) === hasBold(next))
      runs[runs.length - 1] = run(last.text + next.text, hasBold(next))
    else if (next.text !== '') runs.push(next)
  }
  while (isBlank(runs[0])) runs.shift()
  while (isBlank(runs.at(-1))) runs.pop()
  return runs.map((inline, index) => {
    if (inline.type !== 'text') return inline
    const front = index === 0 ? inline.text.trimStart() : inline.text
    return run(index === runs.length - 1 ? front.trimEnd() : front, hasBold(inline))
  })
}

type Text = Extract<Inline, { type: 'text' }>

function run(text: string, isBold: boolean): Text {
  return { type: 'text', text, ...(isBold ? { marks: [{ type: 'bold' }] } : {}) }
}

function hasBold(inline: Inline): boolean {
  return inline.type === 'text' && Boolean(inline.marks?.length)
}

function isBlank(inline: Inline | undefined): boolean {
  return inline?.type === 'hardBreak' || (inline?.type === 'text' && inline.text.trim() === '')
}

function tidyCaption(caption: string): string {
  return carried(caption).replace(/\s+/g, ' ').trim()
}

/** No XML file can hold control characters or halves of a pair; tabs and ends of lines are blanks there. */
function carried(text: string): string {
  return text.replace(/[\t\n\r]/g, ' ').replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
}
