import { RichText } from '#shared/schema/richText'
import type { AFile } from './files.ts'

/** Blocks of a text, short to write. */
export const say = (text: string) => ({ type: 'text', text })
export const bold = (text: string) => ({ type: 'text', text, marks: [{ type: 'bold' }] })
export const lineEnd = { type: 'hardBreak' }
export const cite = (evidence: string) => ({ type: 'citation', attrs: { evidence } })
export const p = (...content: readonly (string | object)[]) => ({
  type: 'paragraph',
  content: content.map(part => (typeof part === 'string' ? say(part) : part)),
})
export const heading = (level: 1 | 2 | 3, text: string) => ({
  type: 'heading',
  attrs: { level },
  content: [say(text)],
})
export const list = (type: 'bulletList' | 'orderedList', items: readonly string[]) => ({
  type,
  content: items.map(text => ({ type: 'listItem', content: [p(text)] })),
})

type CellText =
  | string
  | { readonly text: string; readonly colspan?: number; readonly rowspan?: number }

/** The first row is the head. */
export const table = (rows: readonly (readonly CellText[])[]) => ({
  type: 'table',
  content: rows.map((cells, index) => ({
    type: 'tableRow',
    content: cells.map(cell => {
      const { text, ...attrs } = typeof cell === 'string' ? { text: cell } : cell
      return {
        type: index === 0 ? 'tableHeader' : 'tableCell',
        ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
        content: [text === '' ? { type: 'paragraph' } : p(text)],
      }
    }),
  })),
})
export const picture = ({ hash, extension, width = 1, height = 1 }: AFile, caption: string) => ({
  type: 'picture',
  attrs: { file: { hash, extension, width, height }, caption },
})

export const rich = (...content: readonly object[]): RichText =>
  RichText.parse({ type: 'doc', content })
