import type { Block, Caption, Cell, Doc, Inline } from './model.ts'

/** How the words of a document are changed; what they mark and link to stays unless `line` says so. */
export type WordChange = {
  /** A line of text: a paragraph, a heading, a line of a cell. */
  readonly line: (content: readonly Inline[]) => readonly Inline[]
  /** Words that stand by themselves: titles, captions, facts. */
  readonly text: (text: string) => string
}

/** The same document in other words. A kind of block that is not walked does not compile. */
export function mapWords(doc: Doc, change: WordChange): Doc {
  return {
    ...doc,
    title: change.text(doc.title),
    author: change.text(doc.author),
    blocks: doc.blocks.map(block => mapBlock(block, change)),
  }
}

export function mapBlock(block: Block, { line, text }: WordChange): Block {
  switch (block.kind) {
    case 'cover':
      return {
        ...block,
        above: text(block.above),
        title: text(block.title),
        brand: text(block.brand),
        facts: block.facts.map(({ label, value }) => ({ label: text(label), value: text(value) })),
      }
    case 'title':
      return { ...block, lines: block.lines.map(text) }
    case 'heading':
    case 'paragraph':
    case 'proofLine':
      return { ...block, content: line(block.content) }
    case 'list':
      return { ...block, items: block.items.map(i => ({ ...i, content: line(i.content) })) }
    case 'table': {
      const rows = block.rows.map(row => ({
        ...row,
        cells: row.cells.map(c => mapCell(c, line, text)),
      }))
      const { caption } = block
      return caption ? { ...block, rows, caption: mapCaption(caption, text) } : { ...block, rows }
    }
    case 'picture':
      return { ...block, caption: mapCaption(block.caption, text) }
    case 'bars':
      return {
        ...block,
        caption: mapCaption(block.caption, text),
        pairs: block.pairs.map(({ name, before, now }) => ({
          name: text(name),
          before: { ...before, text: text(before.text) },
          now: { ...now, text: text(now.text) },
        })),
      }
    case 'contents':
      return { ...block, entries: block.entries.map(e => ({ ...e, text: text(e.text) })) }
    case 'evidenceSheet': {
      const { content } = block
      return {
        ...block,
        title: text(block.title),
        facts: block.facts.map(text),
        content:
          content.kind === 'pdfPage' || content.lines === undefined
            ? content
            : { ...content, lines: content.lines.map(text) },
      }
    }
    case 'annexNote':
      return { ...block, names: block.names.map(n => ({ ...n, title: text(n.title) })) }
    case 'annex':
      return { ...block, title: text(block.title) }
    case 'signature':
      return { ...block, unit: text(block.unit) }
  }
}

function mapCaption(caption: Caption, text: WordChange['text']): Caption {
  return { ...caption, text: text(caption.text) }
}

function mapCell(cell: Cell, line: WordChange['line'], text: WordChange['text']): Cell {
  const lines = cell.lines.map(line)
  return cell.foot === undefined ? { ...cell, lines } : { ...cell, lines, foot: text(cell.foot) }
}
