import type { EvidenceId, FactId, FigureId } from '../schema/richText.ts'
import type { FactPart } from './facts.ts'
import type { TextKey } from './textPlaces.ts'

/** A reference of the text, and the words that stood for it in the file that was given away. */
export type GivenReference = {
  readonly words: string
  readonly reference:
    | { readonly kind: 'citation'; readonly evidence: EvidenceId }
    | { readonly kind: 'fact'; readonly fact: FactId; readonly part: FactPart }
    | { readonly kind: 'figure'; readonly figure: FigureId }
}

/** What a Word file says about where it comes from; nothing of it is believed without a look. */
export type SectionOrigin = {
  /** Id of the dossier. */
  readonly dossier: string
  readonly text: TextKey
  /** `fingerprint` of the tidy text as it was given away. */
  readonly print: string
  /** By their mark: the first is `referenceMark(0)`. */
  readonly references: readonly GivenReference[]
}

/** A bookmark's name: Word allows 40 letters, digits and underlines. */
export function referenceMark(index: number): string {
  return `shenbao_${index + 1}`
}

/** Stands around the number of a heading, which the program writes: “1.24小时” begins with “24小时”. */
export const numberMark = 'shenbao_number_'

/** Names of styles: Word, WPS and LibreOffice keep them where they give styles new ids. */
export const sectionStyles = {
  title: '本节标题',
  note: '写作提示',
  listMore: '列项续段',
  tableHead: '表格标题',
  caption: '图题',
  tableCaption: '表题',
} as const

/** Everything above it is no text, should its style be lost on the way. */
export const textBegins = '【正文从下一行开始】'
