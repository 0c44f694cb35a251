import type { Campaign, DeliverableId } from '../schema/campaign.ts'
import type { Dossier } from '../schema/dossier.ts'
import type { FigureId, RichBlock, RichText } from '../schema/richText.ts'
import type { Place } from './place.ts'
import type { TextKey } from './textPlaces.ts'
import { writtenTexts } from './writtenTexts.ts'

/**
 * Pictures and tables with captions are counted through each document: 图1, 图2,
 * 表1. What has no caption is not counted, and nothing can refer to it.
 */
export type FigureKind = 'picture' | 'table'
type Captioned = Extract<RichBlock, { type: FigureKind }>

const numerals: Readonly<Record<FigureKind, string>> = { picture: '图', table: '表' }

export function figureLabel(kind: FigureKind, value: number): string {
  return `${numerals[kind]}${value}`
}

/** A picture or table that is counted, and where it stands. */
export type Figure = {
  readonly label: string
  readonly kind: FigureKind
  readonly caption: string
  /** There once something refers to it. */
  readonly id: FigureId | undefined
  readonly document: DeliverableId
  readonly at: Place
  /** As the user knows the text: “创新 · 服务理念”. */
  readonly subject: string
  /** Its place among the blocks of its text. */
  readonly top: number
}

export function isFigure(block: RichBlock): block is Captioned {
  return block.type === 'picture' || block.type === 'table'
}

/** Without the number that somebody typed before it: “图1 ”, “表2-3：”. */
export function captionOf(block: RichBlock): string {
  if (!isFigure(block)) return ''
  return (block.attrs?.caption ?? '').replace(typedNumber, '').trim()
}

const typedNumber = /^\s*[图表]\s*\d{1,3}(?:[-.－．]\d{1,3})?[\s:：、.．]+(?=\S)/

export type FigureCounts = Readonly<Record<FigureKind, number>>

/** How many are counted in the texts of a document that stand before the one at `key`. */
export function figuresBefore(
  { plan, narratives, summary }: Dossier,
  campaign: Campaign,
  key: TextKey,
): FigureCounts {
  const texts: Readonly<
    Record<TextKey['kind'], readonly (readonly [string, RichText | undefined])[]>
  > = {
    plan: campaign.planSections.map(({ id }) => [id, plan[id]]),
    submission: campaign.criteria
      .flatMap(({ requirements }) => requirements)
      .map(({ id }) => [id, narratives[id]]),
    summary: campaign.summarySections.map(({ id }) => [id, summary[id]]),
  }
  const at = texts[key.kind].findIndex(([id]) => id === key.id)
  const blocks = texts[key.kind].slice(0, at).flatMap(([, text]) => text?.content ?? [])
  const count = (kind: FigureKind) =>
    blocks.filter(block => block.type === kind && captionOf(block) !== '').length
  return { picture: count('picture'), table: count('table') }
}

/** All that is counted, in the order of print. */
export function figuresOf(dossier: Dossier, campaign: Campaign): readonly Figure[] {
  const counts = new Map<string, number>()
  return writtenTexts(dossier, campaign).flatMap(({ rich, at, subject, concerns: [document] }) =>
    rich.content.flatMap((block, top): readonly Figure[] => {
      const caption = captionOf(block)
      if (!isFigure(block) || caption === '' || !document) return []
      const kind = block.type
      const value = (counts.get(`${document}-${kind}`) ?? 0) + 1
      counts.set(`${document}-${kind}`, value)
      const label = figureLabel(kind, value)
      return [{ label, kind, caption, id: block.attrs?.id, document, at, subject, top }]
    }),
  )
}

type Named = { readonly id: FigureId }

/** By what references say; of two with one id the first is meant. */
export function figuresById(figures: readonly Figure[]): ReadonlyMap<string, Figure & Named> {
  return new Map(
    figures.toReversed().flatMap(figure => {
      const { id } = figure
      return id ? [[id, { ...figure, id }] as const] : []
    }),
  )
}

/** The text whose block at `top` bears this id. */
export function nameFigure(text: RichText, top: number, id: FigureId): RichText {
  const block = text.content[top]
  if (!block || !isFigure(block)) return text
  return { ...text, content: text.content.with(top, named(block, id)) }
}

/** The same picture or table, changed: references still mean it. */
export function keptFigure(before: RichBlock | undefined, after: RichBlock): RichBlock {
  if (!before || !isFigure(before) || !isFigure(after)) return after
  const id = before.attrs?.id
  return id && before.type === after.type ? named(after, id) : after
}

function named(block: Captioned, id: FigureId): Captioned {
  return block.type === 'picture'
    ? { ...block, attrs: { ...block.attrs, id } }
    : { ...block, attrs: { caption: block.attrs?.caption ?? '', id } }
}
