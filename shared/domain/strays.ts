import type { Dossier, Stray } from '../schema/dossier.ts'
import type { RichText } from '../schema/richText.ts'
import { requirementsOf } from './requirements.ts'

/** A text of the dossier that stray text can be put behind. */
export type StrayTarget = {
  readonly record: 'plan' | 'narratives' | 'summary'
  readonly id: string
  /** “实施方案 · 服务体系”. */
  readonly title: string
}

export function strayTargets({ campaign }: Dossier): readonly StrayTarget[] {
  const targets = (
    record: StrayTarget['record'],
    document: string,
    items: readonly { readonly id: string; readonly title: string }[],
  ) => items.map(({ id, title }) => ({ record, id, title: `${document} · ${title}` }))
  return [
    ...targets('plan', '实施方案', campaign.planSections),
    ...targets('narratives', '申报材料', requirementsOf(campaign)),
    ...targets('summary', '总结', campaign.summarySections),
  ]
}

/** Puts a stray text behind what stands in the chosen place already. */
export function placeStray(dossier: Dossier, stray: Stray, { record, id }: StrayTarget): Dossier {
  const texts: Readonly<Record<string, RichText>> = dossier[record]
  const content = [...(texts[id]?.content ?? []), ...stray.text.content]
  return removeStray({ ...dossier, [record]: { ...texts, [id]: { type: 'doc', content } } }, stray)
}

export function removeStray(dossier: Dossier, { id }: Stray): Dossier {
  return { ...dossier, strays: dossier.strays.filter(stray => stray.id !== id) }
}
