import { z } from 'zod'
import { AppError } from '../failure.ts'
import { Campaign, campaignVersion } from './campaign.ts'

type Json = Record<string, unknown>

/** Kinds that stay valid, by the ids of the campaign that version 1 came with. */
const lasting: readonly unknown[] = ['norm', 'award']

const unwritten = { readers: '', answers: { strong: '', weak: '', difference: '' } }

/** Version 1 had no examples of answers, no readers, no summary, no revisions and no kinds that last. */
export function campaignFrom1(old: Json): Json {
  const criteria = old.criteria as readonly (Json & { readonly requirements: readonly Json[] })[]
  return {
    ...old,
    version: 2,
    revision: 1,
    criteria: criteria.map(criterion => ({
      ...criterion,
      requirements: criterion.requirements.map(requirement => ({ ...unwritten, ...requirement })),
    })),
    planSections: (old.planSections as readonly Json[]).map(section => ({
      ...unwritten,
      examples: [],
      ...section,
    })),
    summarySections: [],
    evidenceKinds: (old.evidenceKinds as readonly Json[]).map(kind => ({
      ...kind,
      lasts: lasting.includes(kind.id),
    })),
  }
}

/**
 * Reads a campaign of this or any older version, in the words of `error` where it
 * does not fit. Throws `campaign.newer` for a later version.
 */
export function readCampaign(json: unknown, error?: z.core.$ZodErrorMap): Campaign {
  const versioned = z.looseObject({ version: z.int() }).safeParse(json)
  if (versioned.success && versioned.data.version > campaignVersion) {
    throw new AppError({ code: 'campaign.newer' })
  }
  const isOld = versioned.success && versioned.data.version === 1
  return Campaign.parse(isOld ? campaignFrom1(versioned.data) : json, error ? { error } : undefined)
}
