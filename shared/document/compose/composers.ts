import type { Subject } from '../../checks/check.ts'
import type { DeliverableId } from '../../schema/campaign.ts'
import type { Doc } from '../model.ts'
import { composePlan } from './plan.ts'
import { composeSubmission } from './submission.ts'

/** The deliverables that this program composes. */
export const composers: Partial<Record<DeliverableId, (subject: Subject) => Doc>> = {
  plan: composePlan,
  submission: composeSubmission,
}
