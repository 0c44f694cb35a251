import type { EvidenceGroup, NumberedEvidence } from '#shared/domain/evidenceNumbers'
import type { Campaign, CriterionId, EvidenceKindId } from '#shared/schema/campaign'
import type { EvidenceId } from '#shared/schema/richText'

/** What the shelf shows. Each part narrows further; an empty one lets all through. */
export type Filter = {
  readonly text: string
  readonly criterion: CriterionId | null
  readonly kind: EvidenceKindId | null
  readonly onlyLoose: boolean
  readonly onlyUncited: boolean
  readonly onlyFaulty: boolean
}

export const everything: Filter = {
  text: '',
  criterion: null,
  kind: null,
  onlyLoose: false,
  onlyUncited: false,
  onlyFaulty: false,
}

/** What is known about evidence from elsewhere in the dossier. */
export type Knowledge = {
  readonly campaign: Campaign
  readonly cited: ReadonlySet<EvidenceId>
  readonly faulty: ReadonlySet<EvidenceId>
}

/** The groups with what passes the filter; groups that become empty go. Numbers stay as they are. */
export function filtered(
  groups: readonly EvidenceGroup[],
  filter: Filter,
  knowledge: Knowledge,
): readonly EvidenceGroup[] {
  const passes = test(filter, knowledge)
  return groups
    .map(group => ({ ...group, items: group.items.filter(passes) }))
    .filter(group => group.items.length > 0)
}

export function isNarrow(filter: Filter): boolean {
  return Object.entries(filter).some(([key, value]) => value !== everything[key as keyof Filter])
}

function test(
  { text, criterion, kind, onlyLoose, onlyUncited, onlyFaulty }: Filter,
  { campaign, cited, faulty }: Knowledge,
): (entry: NumberedEvidence) => boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const wanted = new Set(
    campaign.criteria.find(({ id }) => id === criterion)?.requirements.map(({ id }) => id),
  )
  return entry => {
    const { item } = entry
    if (criterion !== null && !item.supports.some(id => wanted.has(id))) return false
    if (kind !== null && item.kind !== kind) return false
    if (onlyLoose && item.supports.length > 0) return false
    if (onlyUncited && cited.has(item.id)) return false
    if (onlyFaulty && !faulty.has(item.id)) return false
    const content = searchable(entry)
    return words.every(word => content.includes(word))
  }
}

function searchable({ number, item }: NumberedEvidence): string {
  return [number, item.title, item.issuer, item.issuedOn, item.note, item.file.name]
    .join(' ')
    .toLowerCase()
}
