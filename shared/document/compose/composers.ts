import type { DeliverableId } from '../../schema/campaign.ts'
import type { Doc } from '../model.ts'
import { composePlan } from './plan.ts'
import { type Composing, composeSubmission } from './submission.ts'

/** The deliverables that this program composes. */
export const composers: Partial<Record<DeliverableId, (composing: Composing) => Doc>> = {
  plan: composePlan,
  submission: composeSubmission,
}
