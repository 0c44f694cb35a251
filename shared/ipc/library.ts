import { z } from 'zod'
import { Campaign } from '../schema/campaign.ts'

/** What is wrong with a campaign file, and where, for the person who edited it. */
export const CampaignFault = z
  .object({ file: z.string(), place: z.string(), text: z.string() })
  .readonly()
export type CampaignFault = z.infer<typeof CampaignFault>

/** See `shared/domain/nextYear`. */
export const NextYearPlan = z.object({
  own: z.object({ id: z.string(), title: z.string(), revision: z.int() }),
  newer: z.string().nullable(),
  differences: z
    .array(
      z
        .object({
          kind: z.enum(['added', 'removed', 'changed']),
          subject: z.string(),
          what: z.string(),
          before: z.string(),
          after: z.string(),
        })
        .readonly(),
    )
    .readonly(),
  consequences: z.array(z.string()).readonly(),
})

/** The campaigns that a new dossier can be made with. */
export const Library = z
  .object({
    campaigns: z
      .array(
        z
          .object({
            campaign: Campaign,
            /** `changed`: an own one in the place of one that came with the program. */
            origin: z.enum(['shipped', 'changed', 'own']),
          })
          .readonly(),
      )
      .readonly(),
    /** Own files that cannot be read. */
    faults: z.array(CampaignFault).readonly(),
  })
  .readonly()
export type Library = z.infer<typeof Library>
