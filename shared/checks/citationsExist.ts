import { citedIn } from '../domain/citations.ts'
import type { Place } from '../domain/place.ts'
import type { DeliverableId } from '../schema/campaign.ts'
import type { RichText } from '../schema/richText.ts'
import type { Check, Finding, Subject } from './check.ts'

/** A citation whose evidence was removed leads nowhere. */
export const citationsExist: Check = subject => {
  const known = new Set<string>(subject.dossier.evidence.map(item => item.id))
  return textsOf(subject).flatMap(({ text, at, name, deliverable }): Finding[] => {
    const lost = citedIn(text).filter(id => !known.has(id)).length
    if (lost === 0) return []
    return [
      {
        rule: 'citationsExist',
        severity: 'blocker',
        at,
        subject: name,
        text: `引用了 ${lost} 份已移除的证明材料，请删去引用或重新引用`,
        concerns: [deliverable],
      },
    ]
  })
}

type PlacedText = {
  readonly text: RichText | undefined
  readonly at: Place
  readonly name: string
  readonly deliverable: DeliverableId
}

function textsOf({ dossier, campaign }: Subject): readonly PlacedText[] {
  const sections = campaign.planSections.map(section => ({
    text: dossier.plan[section.id],
    at: { kind: 'plan' as const, section: section.id },
    name: section.title,
    deliverable: 'plan' as const,
  }))
  const narratives = campaign.criteria.flatMap(criterion =>
    criterion.requirements.map(requirement => ({
      text: dossier.narratives[requirement.id],
      at: { kind: 'submission' as const, requirement: requirement.id },
      name: `${criterion.title} · ${requirement.title}`,
      deliverable: 'submission' as const,
    })),
  )
  return [...sections, ...narratives]
}
