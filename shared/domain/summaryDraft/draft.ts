import type { Matter, SummarySection } from '../../schema/campaign.ts'
import type { Dossier } from '../../schema/dossier.ts'
import type { RichBlock, RichText } from '../../schema/richText.ts'
import { isBlank } from '../characterCount.ts'
import { writeSummarySection } from '../editText.ts'
import { goalsPart } from './goals.ts'
import { nextPart, problemsPart } from './outlook.ts'
import { blank, type Part, paragraph, type Source } from './pieces.ts'
import { effectsPart, honoursPart } from './results.ts'
import { activitiesPart, tasksPart } from './work.ts'

const parts: Readonly<Record<Matter, Part>> = {
  tasks: tasksPart,
  activities: activitiesPart,
  goals: goalsPart,
  effects: effectsPart,
  honours: honoursPart,
  problems: problemsPart,
  next: nextPart,
}

/**
 * A first text for a section of the summary (初稿). It says only what tasks, ledger,
 * facts, plan and tables say; everything else stays a visible blank, 【待补：…】.
 */
export function summaryDraft(source: Source, section: SummarySection): RichText {
  const drawn = section.draws.flatMap(matter => parts[matter](source))
  return { type: 'doc', content: drawn.length > 0 ? drawn : questionBlanks(section) }
}

/** A section that draws on no record is asked for, question by question. */
function questionBlanks({ questions, title }: SummarySection): readonly RichBlock[] {
  return (questions.length > 0 ? questions : [title]).map(words => paragraph(blank(words)))
}

/** The draft behind what is written already; nothing that stands there is touched. */
export function appendDraft(dossier: Dossier, section: SummarySection, today: string): Dossier {
  const written = dossier.summary[section.id]
  const draft = summaryDraft({ dossier, today }, section)
  const content = isBlank(written) ? draft.content : [...(written?.content ?? []), ...draft.content]
  return writeSummarySection(dossier, section.id, { type: 'doc', content })
}

/** A draft in every section that is still empty. */
export function draftEmptySections(dossier: Dossier, today: string): Dossier {
  return emptySections(dossier).reduce((now, section) => appendDraft(now, section, today), dossier)
}

export function emptySections({ campaign, summary }: Dossier): readonly SummarySection[] {
  return campaign.summarySections.filter(({ id }) => isBlank(summary[id]))
}
