import type { CriterionId, FieldId, RequirementId, SectionId } from '../schema/campaign.ts'
import type { EntryId } from '../schema/ledger.ts'
import type { EvidenceId, FactId } from '../schema/richText.ts'

/** Where a person can be, down to the thing they look at. Findings and links lead here. */
export type Place =
  | { readonly kind: 'overview' }
  | { readonly kind: 'unit'; readonly field?: FieldId }
  | { readonly kind: 'plan'; readonly section?: SectionId }
  | { readonly kind: 'tasks'; readonly task?: string }
  | { readonly kind: 'submission'; readonly requirement?: RequirementId }
  | { readonly kind: 'honours'; readonly row?: string }
  | { readonly kind: 'media'; readonly row?: string }
  | { readonly kind: 'ledger'; readonly entry?: EntryId; readonly view?: 'year' }
  | { readonly kind: 'summary'; readonly section?: SectionId }
  | { readonly kind: 'facts'; readonly fact?: FactId }
  | { readonly kind: 'evidence'; readonly item?: EvidenceId; readonly criterion?: CriterionId }
  | { readonly kind: 'coverage' }
  | { readonly kind: 'campaign'; readonly view?: 'strays' | 'newer' }
  | { readonly kind: 'checks' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'export' }
export type PlaceKind = Place['kind']
