import type { Node } from '@tiptap/pm/model'
import type {
  FactId,
  FigureId,
  Inline,
  Paragraph,
  PictureFile,
  TableRow,
} from '#shared/schema/richText'

/** Pasted content before it is decided what is a heading and how high. */
export type Piece =
  | {
      readonly kind: 'paragraph'
      readonly inlines: readonly Inline[]
      /** Number or bullet of a list that Word wrote as paragraphs. */
      readonly marker: string | null
      /** 0 for the highest heading; `null` for what was not styled as one. */
      readonly rank: number | null
    }
  | {
      readonly kind: 'list'
      readonly isOrdered: boolean
      readonly items: readonly (readonly Paragraph[])[]
    }
  | {
      readonly kind: 'table'
      readonly rows: readonly TableRow[]
      readonly caption?: string
      readonly id?: FigureId
    }
  | { readonly kind: 'picture'; readonly picture: PastedPicture }
  /** A picture of which only an address came along. */
  | { readonly kind: 'lostPicture' }
export type PieceOf<K extends Piece['kind']> = Extract<Piece, { kind: K }>

export type PastedPicture = { readonly caption: string; readonly id?: FigureId } & (
  | { readonly file: PictureFile }
  /** `data:` address, still to be stored. */
  | { readonly address: string }
)

/** A reference that was copied in this program. */
export function referenceFrom(element: Element): Inline | null {
  type Citation = Extract<Inline, { type: 'citation' }>
  const evidence = element.getAttribute('data-citation')
  if (!evidence) return factFrom(element) ?? figureFrom(element)
  if (evidence.length > 64) return null
  return { type: 'citation', attrs: { evidence: evidence as Citation['attrs']['evidence'] } }
}

function factFrom(element: Element): Inline | null {
  const fact = element.getAttribute('data-fact')
  if (!fact || fact.length > 64) return null
  const part = element.getAttribute('data-part') === 'before' ? 'before' : 'value'
  return { type: 'fact', attrs: { fact: fact as FactId, part } }
}

function figureFrom(element: Element): Inline | null {
  const figure = element.getAttribute('data-figure')
  if (!figure || figure.length > 64) return null
  return { type: 'figure', attrs: { figure: figure as FigureId } }
}

/** By what references know a picture or table, for the clipboard. */
export function nameAttribute({ attrs }: Node): Readonly<Record<string, string>> {
  return attrs.id ? { 'data-name': String(attrs.id) } : {}
}

export function captionAttributes(node: Node): Readonly<Record<string, string>> {
  const { caption } = node.attrs
  return { ...(caption ? { 'data-caption': String(caption) } : {}), ...nameAttribute(node) }
}

export function nameFrom(element: Element): { readonly id?: FigureId } {
  const id = element.getAttribute('data-name')
  return id && id.length <= 64 ? { id: id as FigureId } : {}
}

const storable = /^data:image\/(?:png|jpe?g|webp|bmp|gif|tiff?);base64,/i

export function pictureFrom(element: Element): Piece {
  const own = element.getAttribute('data-picture')
  if (own !== null) {
    const caption = element.textContent ?? ''
    return {
      kind: 'picture',
      picture: { file: fileFromAttribute(own), caption, ...nameFrom(element) },
    }
  }
  const address = element.getAttribute('src') ?? ''
  return storable.test(address)
    ? { kind: 'picture', picture: { address, caption: '' } }
    : { kind: 'lostPicture' }
}

/** How a picture of ours travels through the clipboard. `fromEditor` believes none of it. */
export function fileAttribute({ hash, extension, width, height }: PictureFile): string {
  return `${hash} ${extension} ${width} ${height}`
}

function fileFromAttribute(text: string): PictureFile {
  const [hash = '', extension, width, height] = text.split(' ')
  return {
    hash,
    extension: extension as PictureFile['extension'],
    width: Number(width),
    height: Number(height),
  }
}

/** The bytes of a `data:` address. */
export function bytesOf(address: string): Uint8Array<ArrayBuffer> {
  const text = atob(address.slice(address.indexOf(',') + 1))
  return Uint8Array.from(text, letter => letter.charCodeAt(0))
}
