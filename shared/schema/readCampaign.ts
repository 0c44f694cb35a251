import { z } from 'zod'
import { AppError } from '../failure.ts'
import { Campaign, campaignVersion } from './campaign.ts'
import { campaignError } from './campaignFaults.ts'

type Json = Record<string, unknown>

/** Kinds that stay valid, by the ids of the campaign that version 1 came with. */
const lasting: readonly unknown[] = ['norm', 'award']

const unwritten = { readers: '', answers: { strong: '', weak: '', difference: '' } }

/**
 * Version 1 had no examples of answers, no readers, no summary, no revisions and no
 * kinds that last. What is not built as a campaign passes through, for the schema to refuse.
 */
export function campaignFrom1(old: Json): Json {
  return {
    ...old,
    version: 2,
    revision: 1,
    criteria: each(old.criteria, criterion => ({
      ...criterion,
      requirements: each(criterion.requirements, requirement => ({
        ...unwritten,
        ...requirement,
      })),
    })),
    planSections: each(old.planSections, section => ({ ...unwritten, examples: [], ...section })),
    summarySections: [],
    evidenceKinds: each(old.evidenceKinds, kind => ({
      ...kind,
      lasts: lasting.includes(kind.id),
    })),
  }
}

function each(list: unknown, change: (item: Json) => Json): unknown {
  if (!Array.isArray(list)) return list
  return list.map(item => (typeof item === 'object' && item !== null ? change(item) : item))
}

/**
 * Reads a campaign of this or any older version, in a clerk's words where it does
 * not fit. Throws `campaign.newer` for a later version.
 */
export function readCampaign(json: unknown): Campaign {
  const versioned = z.looseObject({ version: z.int() }).safeParse(json)
  if (versioned.success && versioned.data.version > campaignVersion) {
    throw new AppError({ code: 'campaign.newer' })
  }
  const isOld = versioned.success && versioned.data.version === 1
  return Campaign.parse(isOld ? campaignFrom1(versioned.data) : json, { error: campaignError })
}
