import type { Ink } from '../domain/ledgerYear.ts'
import type { Layout } from '../schema/dossier.ts'
import type { FigureId, PictureFile } from '../schema/richText.ts'

/**
 * The exported documents, before they are Word or PDF.
 *
 * Compose functions (compose/) build a Doc from a dossier; renderers turn it into
 * elements for Chromium and the preview, into Word, or into plain text. A block
 * says what it is in the document, never how it looks: nothing here knows fonts,
 * and no renderer knows dossiers. A new kind of block does not compile until
 * every renderer has a function for it.
 */
export type Doc = {
  readonly title: string
  /** The unit; a file never carries the name of the person at the computer. */
  readonly author: string
  /** `YYYY-MM-DD`. Every date that the files carry is this one, so that the same dossier gives the same files. */
  readonly date: string
  /** How it is set; the same for Word, PDF and preview. */
  readonly layout: Layout
  readonly blocks: readonly Block[]
}

/** Where a link can lead. Lower-case ASCII, unique in its Doc. */
export type Anchor = string

/** Page on which each anchor lies, from 1; unknown before the first printing. */
export type Pages = ReadonlyMap<Anchor, number>

export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly isBold?: boolean }
  /** The number of a piece of evidence, linked to its sheet; with an anchor, the sheet leads back to it. */
  | {
      readonly kind: 'citation'
      readonly number: string
      readonly target: Anchor
      readonly anchor?: Anchor
    }
  /** The number of the page that the target lies on. */
  | { readonly kind: 'pageRef'; readonly target: Anchor }
  | { readonly kind: 'lineBreak' }
  /** “图1”: leads to the caption of a picture or table. Label and target come from `numbered`. */
  | {
      readonly kind: 'figure'
      readonly figure: FigureId
      readonly label: string
      readonly target: Anchor
    }
  /** Words that stand for a reference; in Word they carry a mark by which they are known again. */
  | { readonly kind: 'marked'; readonly text: string; readonly mark: string }

export type HeadingLevel = 1 | 2 | 3 | 4

/** What a picture or table is called. One without words is not counted. */
export type Caption = {
  readonly text: string
  /** “图1”, “表1”, and where references lead: both come from `numbered`. */
  readonly label: string
  readonly anchor: Anchor
  /** By what references of the text know it; null where there are none. */
  readonly figure: FigureId | null
}

export type Cell = {
  readonly role: 'head' | 'label' | 'value' | 'group'
  readonly lines: readonly (readonly Inline[])[]
  readonly align?: 'left' | 'center'
  readonly columnSpan?: number
  readonly rowSpan?: number
  readonly picture?: PictureFile
  /**
   * Makes the cell part of a picture: it is narrow, without margins at its sides,
   * and filled with grey from 1 on; its words say the same.
   */
  readonly ink?: Ink
  /** Stands at the lower right, e.g. where a box is stamped. */
  readonly foot?: string
}

export type Row = {
  readonly cells: readonly Cell[]
  /** Repeated on every page that the table reaches. */
  readonly isHead?: boolean
  /** At least, in millimetres. */
  readonly height?: number
  /** Long texts may run on to the next page; other rows stay whole. */
  readonly canSplit?: boolean
}

/** What is laid into the frame of a sheet. */
export type SheetContent =
  | {
      readonly kind: 'picture'
      readonly hash: string
      readonly rotation: number
      /** Below a picture that only stands for something: a film. */
      readonly lines?: readonly string[]
    }
  | {
      readonly kind: 'pdfPage'
      readonly hash: string
      readonly page: number
      readonly rotation: number
    }
  /** Why there is nothing to see, and where the original is. */
  | { readonly kind: 'words'; readonly lines: readonly string[] }

export type ContentsEntry = {
  readonly level: 1 | 2
  readonly text: string
  readonly target: Anchor
}

export type AnnexName = { readonly title: string; readonly target: Anchor }

/** A length between 0 and 1, and the words behind it. */
export type Bar = { readonly text: string; readonly share: number }
export type BarPair = { readonly name: string; readonly before: Bar; readonly now: Bar }

export type Block =
  | {
      readonly kind: 'cover'
      readonly above: string
      readonly title: string
      readonly brand: string
      readonly facts: readonly { readonly label: string; readonly value: string }[]
    }
  /** Title of a document or of a part of it, broken into lines by meaning. */
  | {
      readonly kind: 'title'
      readonly lines: readonly string[]
      readonly anchor: Anchor
      readonly startsPage: boolean
    }
  | {
      readonly kind: 'heading'
      readonly level: HeadingLevel
      readonly number: string
      readonly content: readonly Inline[]
      readonly anchor: Anchor
      readonly startsPage: boolean
    }
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  /** Says which evidence stands behind the text above it. */
  | { readonly kind: 'proofLine'; readonly content: readonly Inline[] }
  | {
      readonly kind: 'list'
      readonly items: readonly { readonly marker: string; readonly content: readonly Inline[] }[]
    }
  | {
      readonly kind: 'table'
      readonly style: 'data' | 'form'
      /** Millimetres, together the width of the text area. */
      readonly columns: readonly number[]
      readonly rows: readonly Row[]
      /** Stands above it. */
      readonly caption?: Caption
    }
  | {
      readonly kind: 'picture'
      readonly file: PictureFile
      readonly caption: Caption
      /** It cannot be decoded: a sentence stands in its frame. */
      readonly isMissing?: true
    }
  /** Before and now as two bars each: a picture that a photocopier keeps. */
  | { readonly kind: 'bars'; readonly caption: Caption; readonly pairs: readonly BarPair[] }
  | { readonly kind: 'contents'; readonly entries: readonly ContentsEntry[] }
  | {
      readonly kind: 'evidenceSheet'
      readonly anchor: Anchor
      readonly number: string
      readonly title: string
      readonly facts: readonly string[]
      readonly page: number
      readonly pages: number
      /** Where the text speaks of it, in reading order: on the first sheet of the piece, of any of its pages. */
      readonly citedAt: readonly Anchor[]
      /** The citations that lead to this very sheet. */
      readonly citedHere: readonly Anchor[]
      readonly content: SheetContent
    }
  /** 附件说明: what is attached, named as the attachments are. */
  | { readonly kind: 'annexNote'; readonly names: readonly AnnexName[] }
  /** Begins an attachment (附件), which reaches to the next one. */
  | {
      readonly kind: 'annex'
      /** 附件, or 附件1 where there are several. */
      readonly label: string
      readonly title: string
      readonly anchor: Anchor
      /** Its tables need the page on its side. */
      readonly isWide: boolean
    }
  | { readonly kind: 'signature'; readonly unit: string; readonly date: string }

export type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>
/** One renderer per kind of block; a missing kind does not compile. */
export type BlockRenderers<Out> = { readonly [K in Block['kind']]: (block: BlockOf<K>) => Out }

export function renderBlock<Out>(renderers: BlockRenderers<Out>, block: Block): Out {
  return (renderers[block.kind] as (block: Block) => Out)(block)
}

/** Blocks whose pages lie the same way. */
export type PageRun = { readonly isWide: boolean; readonly blocks: readonly Block[] }

export function pageRuns(blocks: readonly Block[]): readonly PageRun[] {
  const runs: { readonly isWide: boolean; readonly blocks: Block[] }[] = []
  for (const block of blocks) {
    const last = runs.at(-1)
    const isWide = block.kind === 'annex' ? block.isWide : (last?.isWide ?? false)
    if (last?.isWide === isWide) last.blocks.push(block)
    else runs.push({ isWide, blocks: [block] })
  }
  return runs
}

export const words = (text: string): Inline => ({ kind: 'text', text })
export const paragraph = (...content: readonly Inline[]): Block => ({ kind: 'paragraph', content })

/** Before numbering: the number and the anchor come from `numbered`. */
export const heading = (
  level: HeadingLevel,
  content: readonly Inline[],
  { startsPage = false } = {},
): Block => ({
  kind: 'heading',
  level,
  number: '',
  content,
  anchor: '',
  startsPage,
})

/** Before numbering. */
export const captioned = (text: string, figure?: FigureId): Caption => ({
  text,
  label: '',
  anchor: '',
  figure: figure ?? null,
})

/** “图1　夜间抢修现场” */
export function captionWords({ label, text }: Caption): string {
  return label === '' ? text : `${label}${captionGap}${text}`
}

export const captionGap = '　'

export function inlineWords(content: readonly Inline[], pages?: Pages): string {
  return content.map(inline => wordsOf(inline, pages)).join('')
}

function wordsOf(inline: Inline, pages: Pages | undefined): string {
  switch (inline.kind) {
    case 'text':
      return inline.text
    case 'citation':
      return inline.number
    case 'pageRef':
      return String(pages?.get(inline.target) ?? '')
    case 'lineBreak':
      return '\n'
    case 'figure':
      return inline.label
    case 'marked':
      return inline.text
  }
}
