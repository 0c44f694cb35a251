import type { Campaign, DeliverableId } from '../schema/campaign.ts'
import type { Dossier } from '../schema/dossier.ts'
import type { RichText } from '../schema/richText.ts'
import type { Place } from './place.ts'

/** A rich text of the dossier, and where it stands. */
export type WrittenText = {
  readonly rich: RichText
  readonly at: Place
  /** As the user knows the place: “创新 · 服务理念”. */
  readonly subject: string
  readonly concerns: readonly DeliverableId[]
}

/** The sections of the plan, the narratives and the sections of the summary, as far as they are written. */
export function writtenTexts(dossier: Dossier, campaign: Campaign): readonly WrittenText[] {
  const sections = campaign.planSections.map(({ id, title }) => ({
    rich: dossier.plan[id],
    at: { kind: 'plan' as const, section: id },
    subject: title,
    concerns: ['plan'] as const,
  }))
  const narratives = campaign.criteria.flatMap(criterion =>
    criterion.requirements.map(({ id, title }) => ({
      rich: dossier.narratives[id],
      at: { kind: 'submission' as const, requirement: id },
      subject: `${criterion.title} · ${title}`,
      concerns: ['submission'] as const,
    })),
  )
  const summary = campaign.summarySections.map(({ id, title }) => ({
    rich: dossier.summary[id],
    at: { kind: 'summary' as const, section: id },
    subject: `总结 · ${title}`,
    concerns: ['summary'] as const,
  }))
  return [...sections, ...narratives, ...summary].flatMap(({ rich, ...placed }) =>
    rich ? { rich, ...placed } : [],
  )
}
