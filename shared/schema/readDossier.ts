import { z } from 'zod'
import { AppError } from '../failure.ts'
import { Dossier, dossierVersion } from './dossier.ts'
import { campaignFrom1 } from './readCampaign.ts'

type Json = Record<string, unknown>

/** `steps[n]` turns version n into n + 1. Written once, then never edited. */
const steps: Record<number, (old: Json) => Json> = {
  1: old => ({
    ...old,
    version: 2,
    campaign: campaignFrom1(old.campaign as Json),
    summary: {},
    answers: { plan: {}, narratives: {} },
    carried: null,
    rehearsal: {},
    strays: [],
  }),
  2: old => ({
    ...old,
    version: 3,
    answers: { ...(old.answers as Json), summary: {} },
    layout: { margins: 'standard', linePitch: 28.95, fonts: 'windows' },
    sent: null,
    packing: { limit: null, pinned: [], masks: false },
  }),
  // Texts may refer to pictures and tables, and tables have captions; what was written stays as it is.
  3: old => ({ ...old, version: 4 }),
}

/** Reads a dossier of this or any older version. Throws `dossier.newer` for a later one. */
export function readDossier(json: unknown): Dossier {
  let data = z.looseObject({ version: z.int() }).parse(json) as Json & { version: number }
  if (data.version > dossierVersion) throw new AppError({ code: 'dossier.newer' })
  while (data.version < dossierVersion) {
    const step = steps[data.version]
    if (!step) throw new Error(`no migration from version ${data.version}`)
    data = step(data) as typeof data
  }
  return Dossier.parse(data)
}
