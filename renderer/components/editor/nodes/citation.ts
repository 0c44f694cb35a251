import type { EvidenceId } from '#shared/schema/richText'
import type { ChipKind } from './chips.ts'

/** A piece of evidence as the editor shows it. */
export type Citable = {
  readonly id: EvidenceId
  /** Its current number, “1-3”. */
  readonly number: string
  readonly title: string
  /** Issuer and date, one line. */
  readonly detail: string
  /** Address of a small picture, when there is one. */
  readonly thumbnail: string | null
}

export const citationKind: ChipKind<Citable> = {
  name: 'citation',
  attributes: { evidence: '' },
  keyOf: ({ evidence }) => String(evidence),
  textOf: ({ number }) => `证${number}`,
  titleOf: citable => citable?.title ?? '引用的证明材料已从档案中移除',
  marksOf: ({ evidence }) => ({ 'data-citation': String(evidence) }),
}
