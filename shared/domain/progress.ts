import type {
  Criterion,
  DeliverableId,
  Requirement,
  Section,
  WordLimits,
} from '../schema/campaign.ts'
import type { Dossier } from '../schema/dossier.ts'
import type { RichText } from '../schema/richText.ts'
import { richTextCount } from './characterCount.ts'
import { isFilled } from './fields.ts'
import { fieldsOf, requirementsOf } from './requirements.ts'

/** How much of something is done. Counts whole things, so that the picture never flatters. */
export type Progress = { readonly done: number; readonly total: number }

/** 未写 / 写了一部分 / 已写好 */
export type Writing = 'empty' | 'started' | 'complete'

export const share = ({ done, total }: Progress): number => (total === 0 ? 1 : done / total)

export function sum(parts: readonly Progress[]): Progress {
  return parts.reduce(
    (all, part) => ({ done: all.done + part.done, total: all.total + part.total }),
    { done: 0, total: 0 },
  )
}

const fits = (count: number, { min, max }: WordLimits) =>
  count >= Math.max(1, min) && (max === 0 || count <= max)

function writing(dossier: Dossier, text: RichText | undefined, words: WordLimits): Writing {
  const count = richTextCount(text, dossier)
  if (count === 0) return 'empty'
  return fits(count, words) ? 'complete' : 'started'
}

/** Of a section of the plan. */
export function sectionWriting(dossier: Dossier, { id, words }: Section): Writing {
  return writing(dossier, dossier.plan[id], words)
}

/** Of a section of the summary. */
export function summaryWriting(dossier: Dossier, { id, words }: Section): Writing {
  return writing(dossier, dossier.summary[id], words)
}

export function requirementWriting(dossier: Dossier, { id, words }: Requirement): Writing {
  return writing(dossier, dossier.narratives[id], words)
}

export function evidenceCount(dossier: Dossier, requirement: Requirement): number {
  return dossier.evidence.filter(item => item.supports.includes(requirement.id)).length
}

/** Text written within its limits, and enough evidence: two things for each requirement. */
export function requirementProgress(dossier: Dossier, requirement: Requirement): Progress {
  const isWritten = requirementWriting(dossier, requirement) === 'complete'
  const isProved = evidenceCount(dossier, requirement) >= requirement.minEvidence
  if (requirement.minEvidence === 0) return { done: Number(isWritten), total: 1 }
  return { done: Number(isWritten) + Number(isProved), total: 2 }
}

export function criterionProgress(dossier: Dossier, criterion: Criterion): Progress {
  return sum(criterion.requirements.map(requirement => requirementProgress(dossier, requirement)))
}

export function formProgress(dossier: Dossier): Progress {
  const required = fieldsOf(dossier.campaign).filter(field => field.required)
  return { done: required.filter(field => isFilled(dossier, field)).length, total: required.length }
}

export function planProgress(dossier: Dossier): Progress {
  const required = dossier.campaign.planSections.filter(section => section.required)
  const written = required.filter(section => sectionWriting(dossier, section) === 'complete').length
  // The responsibility table is one part of the plan.
  return { done: written + Number(dossier.tasks.length > 0), total: required.length + 1 }
}

export function summaryProgress(dossier: Dossier): Progress {
  const required = dossier.campaign.summarySections.filter(section => section.required)
  const written = required.filter(section => summaryWriting(dossier, section) === 'complete')
  return { done: written.length, total: required.length }
}

export function narrativeProgress(dossier: Dossier): Progress {
  return sum(dossier.campaign.criteria.map(criterion => criterionProgress(dossier, criterion)))
}

export function evidenceProgress(dossier: Dossier): Progress {
  const asking = requirementsOf(dossier.campaign).filter(requirement => requirement.minEvidence > 0)
  const proved = asking.filter(
    requirement => evidenceCount(dossier, requirement) >= requirement.minEvidence,
  )
  return { done: proved.length, total: asking.length }
}

export function deliverableProgress(dossier: Dossier, deliverable: DeliverableId): Progress {
  switch (deliverable) {
    case 'plan':
      return planProgress(dossier)
    case 'submission':
      return sum([formProgress(dossier), narrativeProgress(dossier)])
    case 'summary':
      return summaryProgress(dossier)
  }
}
