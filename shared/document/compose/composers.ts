import type { DeliverableId } from '../../schema/campaign.ts'
import type { Doc } from '../model.ts'
import { composePlan } from './plan.ts'
import { type Composing, composeSubmission } from './submission.ts'
import { composeSummary } from './summary.ts'

/** The deliverables that this program composes. */
export const composers: Readonly<Record<DeliverableId, (composing: Composing) => Doc>> = {
  plan: composePlan,
  submission: composeSubmission,
  summary: composeSummary,
}
