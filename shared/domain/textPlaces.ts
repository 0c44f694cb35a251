import { chineseNumeral } from '../lib/chineseNumerals.ts'
import type { RequirementId, SectionId, WordLimits } from '../schema/campaign.ts'
import type { Dossier } from '../schema/dossier.ts'
import type { RichText } from '../schema/richText.ts'
import { writeNarrative, writePlanSection, writeSummarySection } from './editText.ts'
import type { Place } from './place.ts'

/** Names one text of a dossier: a section of the plan or of the summary, or what is said to a demand. */
export type TextKey = { readonly kind: 'plan' | 'submission' | 'summary'; readonly id: string }

/** What the campaign says about one text. */
export type TextPlace = {
  /** The document it belongs to, and for a demand its criterion: “申报材料 · 创新”. */
  readonly within: string
  /** Its number in print, “一、”. */
  readonly numeral: string
  readonly title: string
  readonly guide: string
  readonly questions: readonly string[]
  readonly words: WordLimits
  /** Level of the heading it stands under; its own headings lie below. */
  readonly above: 1 | 2
  /** Levels of headings that it may have. */
  readonly levels: 2 | 3
}

/** `undefined` when the campaign has no such place. */
export function textPlace({ campaign }: Dossier, { kind, id }: TextKey): TextPlace | undefined {
  if (kind === 'submission') return demandPlace(campaign, id)
  const sections = kind === 'plan' ? campaign.planSections : campaign.summarySections
  const index = sections.findIndex(section => section.id === id)
  const section = sections[index]
  return (
    section && {
      ...section,
      within: kind === 'plan' ? '实施方案' : '总结',
      numeral: `${chineseNumeral(index + 1)}、`,
      above: 1,
      levels: 3,
    }
  )
}

function demandPlace({ criteria }: Dossier['campaign'], id: string): TextPlace | undefined {
  for (const criterion of criteria) {
    const index = criterion.requirements.findIndex(requirement => requirement.id === id)
    const requirement = criterion.requirements[index]
    if (requirement) {
      const numeral = `（${chineseNumeral(index + 1)}）`
      return {
        ...requirement,
        within: `申报材料 · ${criterion.title}`,
        numeral,
        above: 2,
        levels: 2,
      }
    }
  }
  return undefined
}

export function textAt(dossier: Dossier, { kind, id }: TextKey): RichText {
  const shelf = { plan: dossier.plan, submission: dossier.narratives, summary: dossier.summary }
  const texts: Readonly<Record<string, RichText>> = shelf[kind]
  return texts[id] ?? { type: 'doc', content: [] }
}

export function writeTextAt(dossier: Dossier, { kind, id }: TextKey, text: RichText): Dossier {
  switch (kind) {
    case 'plan':
      return writePlanSection(dossier, id as SectionId, text)
    case 'submission':
      return writeNarrative(dossier, id as RequirementId, text)
    case 'summary':
      return writeSummarySection(dossier, id as SectionId, text)
  }
}

/** The text that stands at a place; `null` where there is none. */
export function textKeyOf(place: Place): TextKey | null {
  if ((place.kind === 'plan' || place.kind === 'summary') && place.section)
    return { kind: place.kind, id: place.section }
  if (place.kind === 'submission' && place.requirement)
    return { kind: 'submission', id: place.requirement }
  return null
}

export function placeOfText({ kind, id }: TextKey): Place {
  return kind === 'submission'
    ? { kind, requirement: id as RequirementId }
    : { kind, section: id as SectionId }
}

export function isSameText(one: TextKey, other: TextKey): boolean {
  return one.kind === other.kind && one.id === other.id
}
