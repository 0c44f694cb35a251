import type {
  EvidenceId,
  FigureId,
  Inline,
  Paragraph,
  RichBlock,
  RichText,
} from '#shared/schema/richText'
import {
  EvidenceId as EvidenceIdSchema,
  FactId as FactIdSchema,
  FigureId as FigureIdSchema,
  type PictureFile,
} from '#shared/schema/richText'

/**
 * The sample's texts are written by hand, one block a line: `# 标题`, `- 项`,
 * `1. 项`, `| 表 | 格 |` (the first row is the head), above it perhaps `|# 表题`, `![file] 图注`;
 * inside a line `**粗**`, `[[evidence]]`, `{{fact}}` and `{{fact:before}}`. `|#name` and `![file#name]`
 * give a name, to which `[#name]` refers. Anything else is a paragraph.
 */
export function readMarkup(text: string, pictureOf: (file: string) => PictureFile): RichText {
  const blocks: RichBlock[] = []
  for (const line of text.split('\n').filter(line => line.trim() !== '')) {
    const block = blockOf(line, pictureOf)
    const joined = join(blocks.at(-1), block)
    if (joined) blocks.splice(-1, 1, joined)
    else blocks.push(block)
  }
  return { type: 'doc', content: blocks }
}

/** Texts under `@name` lines. */
export function readParts(text: string): readonly (readonly [name: string, text: string])[] {
  return text
    .split(/^@/m)
    .slice(1)
    .map(part => {
      const end = part.indexOf('\n')
      return [part.slice(0, end), part.slice(end + 1).trim()] as const
    })
}

function blockOf(line: string, pictureOf: (file: string) => PictureFile): RichBlock {
  const [, marks, rest = ''] =
    /^(#{1,3}|-|\d+\.|\|(?:#[a-z-]*)?|!\[[a-z-]+(?:#[a-z-]+)?\]) ?(.*)$/.exec(line) ?? []
  if (marks === undefined) return paragraph(line)
  if (marks === '|') return tableOf(rest)
  if (marks.startsWith('|#')) return captionOf(rest, marks.slice(2))
  if (marks === '-') return { type: 'bulletList', content: [item(rest)] }
  if (marks.startsWith('![')) {
    const [file = '', name = ''] = marks.slice(2, -1).split('#')
    return { type: 'picture', attrs: { file: pictureOf(file), caption: rest, ...named(name) } }
  }
  if (marks.startsWith('#')) {
    const level = marks.length === 1 ? 1 : marks.length === 2 ? 2 : 3
    return { type: 'heading', attrs: { level }, content: inlines(rest) }
  }
  return { type: 'orderedList', content: [item(rest)] }
}

/** Lines that follow one another make one list or one table. */
function join(last: RichBlock | undefined, next: RichBlock): RichBlock | null {
  if (last?.type === 'bulletList' && next.type === 'bulletList') {
    return { ...last, content: [...last.content, ...next.content] }
  }
  if (last?.type === 'orderedList' && next.type === 'orderedList') {
    return { ...last, content: [...last.content, ...next.content] }
  }
  if (last?.type === 'table' && next.type === 'table') {
    if (last.content.length === 0) return { ...last, content: next.content }
    const body = next.content.map(row => ({
      ...row,
      content: row.content.map(cell => ({ ...cell, type: 'tableCell' as const })),
    }))
    return { ...last, content: [...last.content, ...body] }
  }
  return null
}

/** A row that stands alone, as the head of its table. */
function tableOf(line: string): RichBlock {
  const cells = line.replace(/\s*\|\s*$/, '').split(/\s*\|\s*/)
  const content = cells.map(cell => ({
    type: 'tableHeader' as const,
    content: [paragraph(cell)],
  }))
  return { type: 'table', content: [{ type: 'tableRow', content }] }
}

/** Stands for the table below it until its first row is read. */
function captionOf(caption: string, name: string): RichBlock {
  return { type: 'table', attrs: { caption, ...named(name) }, content: [] }
}

function named(name: string): { readonly id?: FigureId } {
  return name === '' ? {} : { id: FigureIdSchema.parse(name) }
}

const item = (text: string) => ({ type: 'listItem' as const, content: [paragraph(text)] })
const paragraph = (text: string): Paragraph => ({ type: 'paragraph', content: inlines(text) })

function inlines(text: string): readonly Inline[] {
  return text
    .split(/(\*\*.+?\*\*|\[\[[a-z-]+\]\]|\{\{[a-z-]+(?::before)?\}\}|\[#[a-z-]+\])/)
    .filter(part => part !== '')
    .map(part => {
      if (part.startsWith('[[')) return citation(EvidenceIdSchema.parse(part.slice(2, -2)))
      if (part.startsWith('[#')) return figure(part.slice(2, -1))
      if (part.startsWith('{{')) return reference(part.slice(2, -2))
      return part.startsWith('**')
        ? { type: 'text', text: part.slice(2, -2), marks: [{ type: 'bold' }] }
        : { type: 'text', text: part }
    })
}

function reference(name: string): Inline {
  const [id = '', part] = name.split(':')
  const fact = FactIdSchema.parse(id)
  return { type: 'fact', attrs: { fact, part: part === 'before' ? 'before' : 'value' } }
}

const figure = (name: string): Inline => ({
  type: 'figure',
  attrs: { figure: FigureIdSchema.parse(name) },
})
const citation = (evidence: EvidenceId): Inline => ({ type: 'citation', attrs: { evidence } })
