import type { FigureId } from '#shared/schema/richText'
import type { ChipKind } from './chips.ts'

/** A picture or table that a text may refer to, as the editor shows it. */
export type Referable = {
  readonly id: FigureId
  /** What it is called now: “图1”. */
  readonly label: string
  readonly caption: string
}

export const figureKind: ChipKind<Referable> = {
  name: 'figure',
  attributes: { figure: '' },
  keyOf: ({ figure }) => String(figure),
  textOf: ({ label }) => label,
  titleOf: known => known?.caption ?? '所指的图表已不在这份文件里，或没有图题、表题',
  marksOf: ({ figure }) => ({ 'data-figure': String(figure) }),
}
