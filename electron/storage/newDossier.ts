import type { Input } from '#shared/ipc/contract'
import type { Campaign } from '#shared/schema/campaign'
import { Dossier, dossierVersion } from '#shared/schema/dossier'

type Wish = Pick<Input<'dossier.create'>, 'year' | 'unit' | 'brand' | 'tier'>

/** Nothing written yet; it keeps the campaign as it is today, whatever happens to the file later. */
export function newDossier(id: string, campaign: Campaign, wish: Wish): Dossier {
  const { year, unit, brand, tier } = wish
  return Dossier.parse({
    version: dossierVersion,
    id,
    year,
    campaign,
    tier,
    fields: { unit, brand },
    pictures: {},
    plan: {},
    summary: {},
    answers: { plan: {}, narratives: {} },
    tasks: [],
    narratives: {},
    honours: [],
    media: [],
    evidence: [],
    facts: [],
    ledger: [],
    dismissals: [],
    carried: null,
    rehearsal: {},
    strays: [],
  })
}
