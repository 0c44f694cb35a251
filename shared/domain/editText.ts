import type { RequirementId, SectionId } from '../schema/campaign.ts'
import type { Dossier } from '../schema/dossier.ts'
import type { RichText } from '../schema/richText.ts'

/** An empty text is not kept, so that “nothing written” has one form only. */
export function writePlanSection(dossier: Dossier, id: SectionId, text: RichText): Dossier {
  const plan = withText(dossier.plan, id, text)
  return plan === dossier.plan ? dossier : { ...dossier, plan }
}

export function writeSummarySection(dossier: Dossier, id: SectionId, text: RichText): Dossier {
  const summary = withText(dossier.summary, id, text)
  return summary === dossier.summary ? dossier : { ...dossier, summary }
}

export function writeNarrative(dossier: Dossier, id: RequirementId, text: RichText): Dossier {
  const narratives = withText(dossier.narratives, id, text)
  return narratives === dossier.narratives ? dossier : { ...dossier, narratives }
}

/** A text by the list that holds it. */
export type TextOf =
  | { readonly list: 'plan' | 'summary'; readonly id: SectionId }
  | { readonly list: 'narratives'; readonly id: RequirementId }

export function textOf(dossier: Dossier, of: TextOf): RichText | undefined {
  return of.list === 'narratives' ? dossier.narratives[of.id] : dossier[of.list][of.id]
}

type Texts<Id extends string> = Readonly<Record<Id, RichText>>

function withText<Id extends string>(texts: Texts<Id>, id: Id, text: RichText): Texts<Id> {
  if (texts[id] === text) return texts
  if (text.content.length > 0) return { ...texts, [id]: text }
  if (!(id in texts)) return texts
  const { [id]: _emptied, ...others } = texts
  return others as Texts<Id>
}
