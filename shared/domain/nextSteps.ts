import type { DeliverableId } from '../schema/campaign.ts'
import type { Dossier } from '../schema/dossier.ts'
import { type Due, dues, isSummaryTime } from './deliverables.ts'
import { isFilled } from './fields.ts'
import type { Place } from './place.ts'
import { evidenceCount, requirementWriting, sectionWriting, summaryWriting } from './progress.ts'
import { fieldsOf, requirementsOf } from './requirements.ts'

export type NextStep = { readonly place: Place; readonly text: string; readonly detail: string }

/**
 * What helps most now: first what the next deliverable lacks altogether, then
 * what is begun but too short, then evidence. At most `limit` steps.
 */
export function nextSteps(dossier: Dossier, today: string, limit: number): readonly NextStep[] {
  const owed = dues(dossier, today)
  // A deadline that is over still counts, but what is due next comes first.
  const order = [...owed.filter(due => due.daysLeft >= 0), ...owed.filter(due => due.daysLeft < 0)]
  const steps = order
    // A year is not summed up while it runs.
    .filter(({ deliverable }) => deliverable.id !== 'summary' || isSummaryTime(dossier, today))
    .flatMap(({ deliverable }) => stepsFor[deliverable.id](dossier))
  return [...steps, ...(owesText(owed) ? [] : gatherSteps(dossier))].slice(0, limit)
}

const owesText = (owed: readonly Due[]) =>
  owed.some(({ deliverable: { id } }) => id === 'plan' || id === 'submission')

/** Who owes no text this year gathers for the next: an empty dossier is never called finished. */
function gatherSteps(dossier: Dossier): readonly NextStep[] {
  const gather: readonly NextStep[] =
    dossier.evidence.length > 0
      ? []
      : [{ place: { kind: 'evidence' }, text: '放进第一份证明材料', detail: '平时攒下，来年不愁' }]
  return [...fieldSteps(dossier), ...gather, ...planSteps(dossier)]
}

const stepsFor: Record<DeliverableId, (dossier: Dossier) => readonly NextStep[]> = {
  plan: planSteps,
  submission: dossier => [
    ...fieldSteps(dossier),
    ...narrativeSteps(dossier),
    ...evidenceSteps(dossier),
  ],
  summary: summarySteps,
}

function planSteps(dossier: Dossier): readonly NextStep[] {
  const sections = dossier.campaign.planSections
    .filter(section => section.required && sectionWriting(dossier, section) !== 'complete')
    .map(section => ({
      place: { kind: 'plan' as const, section: section.id },
      text: `写“${section.title}”`,
      detail: sectionWriting(dossier, section) === 'empty' ? '还没有动笔' : '字数还不合要求',
    }))
  const tasks: readonly NextStep[] =
    dossier.tasks.length > 0
      ? []
      : [{ place: { kind: 'tasks' }, text: '列出责任分工', detail: '把每项工作落实到部门和人' }]
  return [...sections, ...tasks]
}

function summarySteps(dossier: Dossier): readonly NextStep[] {
  return dossier.campaign.summarySections
    .filter(section => section.required && summaryWriting(dossier, section) !== 'complete')
    .map(section => ({
      place: { kind: 'summary' as const, section: section.id },
      text: `写总结的“${section.title}”`,
      detail:
        summaryWriting(dossier, section) === 'empty' ? '可以按台账生成初稿' : '字数还不合要求',
    }))
}

function fieldSteps(dossier: Dossier): readonly NextStep[] {
  const missing = fieldsOf(dossier.campaign).filter(
    field => field.required && !isFilled(dossier, field),
  )
  const first = missing[0]
  if (!first) return []
  return [
    {
      place: { kind: 'unit', field: first.id },
      text: `补全申报表的 ${missing.length} 项`,
      detail: missing
        .slice(0, 4)
        .map(field => field.label)
        .join('、'),
    },
  ]
}

function narrativeSteps(dossier: Dossier): readonly NextStep[] {
  return requirementsOf(dossier.campaign)
    .filter(requirement => requirementWriting(dossier, requirement) !== 'complete')
    .map(requirement => ({
      place: { kind: 'submission' as const, requirement: requirement.id },
      text: `写“${requirement.title}”`,
      detail:
        requirementWriting(dossier, requirement) === 'empty' ? '还没有动笔' : '字数还不合要求',
    }))
}

function evidenceSteps(dossier: Dossier): readonly NextStep[] {
  return requirementsOf(dossier.campaign).flatMap(requirement => {
    const missing = requirement.minEvidence - evidenceCount(dossier, requirement)
    if (missing <= 0) return []
    return {
      place: { kind: 'submission' as const, requirement: requirement.id },
      text: `为“${requirement.title}”补充证明材料`,
      detail: `还缺 ${missing} 份，例如${requirement.examples.slice(0, 2).join('、')}`,
    }
  })
}
