import { type Block, type Doc, inlineWords } from '#shared/document/model'
import { squeezed } from '../export/demo.ts'
import type { Line, Page } from './readPages.ts'

/** What a line is in the document. */
export type Role =
  | 'title'
  | 'heading-1'
  | 'heading-2'
  | 'heading-3'
  | 'heading-4'
  | 'body'
  | 'proof'
  | 'annex-note'
  | 'signature'
  | 'annex-label'
  | 'annex-title'

export type Placed = { readonly page: number; readonly line: Line }

/** A paragraph as it was composed, and the lines that it stands in. */
export type Located = {
  readonly role: Role
  readonly text: string
  readonly lines: readonly Placed[]
}

export type Found = { readonly located: readonly Located[]; readonly missing: readonly string[] }

/**
 * Finds everything that is set in the size of the text, in the order of the document. Pages in
 * front of the text (cover, form, contents) and sheets of evidence have lines of their own.
 */
export function locate(pages: readonly Page[], { blocks }: Doc): Found {
  const flow = flowOf(pages, blocks)
  const letters = flow.map(({ line }) => compared(line.text))
  const text = letters.join('')
  const starts: number[] = []
  let length = 0
  for (const part of letters) {
    starts.push(length)
    length += part.length
  }
  const located: Located[] = []
  const missing: string[] = []
  let from = 0
  for (const { role, text: wanted } of pieces(blocks)) {
    const at = text.indexOf(compared(wanted), from)
    if (at < 0) {
      missing.push(wanted)
      continue
    }
    from = at + compared(wanted).length
    const lines = flow.filter((_, index) => {
      const start = starts[index] ?? 0
      return start < from && start + (letters[index] ?? '').length > at
    })
    located.push({ role, text: wanted, lines })
  }
  return { located, missing }
}

function flowOf(pages: readonly Page[], blocks: readonly Block[]): readonly Placed[] {
  const title = blocks.find(block => block.kind === 'title' && block.anchor !== 'form')
  const first = title?.kind === 'title' ? squeezed(title.lines[0] ?? '') : ''
  const isFirst = ({ lines }: Page) =>
    lines.some(line => isSize(line.size, 22) && first.startsWith(squeezed(line.text).slice(0, 6)))
  const begin =
    blocks[0]?.kind === 'cover' ? pages.findIndex(page => page.number > 2 && isFirst(page)) : 0
  return pages
    .slice(Math.max(0, begin))
    .filter(page => !isSheet(page))
    .flatMap(({ number, lines }) =>
      lines
        .filter(({ size }) => isSize(size, 16) || isSize(size, 22))
        .map(line => ({ page: number, line })),
    )
}

/** Without dashes: two of them are one glyph, which readers place and read in their own ways. */
const compared = (text: string) => squeezed(text).replace(/—/g, '')

export const isSize = (size: number, points: number) => Math.abs(size - points) < 0.1

/** A sheet of evidence is known by its head. */
export const isSheet = ({ lines }: Page) =>
  /^证明材料\d/.test(squeezed(lines[0]?.text ?? '')) && isSize(lines[0]?.size ?? 0, 16)

type Piece = { readonly role: Role; readonly text: string }

function pieces(blocks: readonly Block[]): readonly Piece[] {
  return blocks.flatMap((block): readonly Piece[] => {
    switch (block.kind) {
      case 'title':
        return block.anchor === 'form' ? [] : [{ role: 'title', text: block.lines.join('') }]
      case 'heading':
        return [
          { role: `heading-${block.level}`, text: `${block.number}${inlineWords(block.content)}` },
        ]
      case 'paragraph':
        return [{ role: 'body', text: inlineWords(block.content) }]
      case 'proofLine':
        return [{ role: 'proof', text: inlineWords(block.content) }]
      case 'list':
        return block.items.map(({ marker, content }) => ({
          role: 'body',
          text: `${marker}${inlineWords(content)}`,
        }))
      case 'annexNote':
        return block.names.map(({ title }, index) => ({
          role: 'annex-note',
          text: `${index ? '' : '附件：'}${block.names.length > 1 ? `${index + 1}.` : ''}${title}`,
        }))
      case 'annex':
        return [
          { role: 'annex-label', text: block.label },
          { role: 'annex-title', text: block.title },
        ]
      case 'signature':
        return [block.unit, block.date].flatMap(text => (text ? [{ role: 'signature', text }] : []))
      default:
        return []
    }
  })
}
