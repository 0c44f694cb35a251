import { emptyDossier } from '#shared/domain/emptyDossier'
import type { Input } from '#shared/ipc/contract'
import type { Campaign } from '#shared/schema/campaign'
import { Dossier } from '#shared/schema/dossier'

type Wish = Pick<Input<'dossier.create'>, 'year' | 'unit' | 'brand' | 'tier'>

/** Nothing written yet; it keeps the campaign as it is today, whatever happens to the file later. */
export function newDossier(id: string, campaign: Campaign, wish: Wish): Dossier {
  const { year, unit, brand, tier } = wish
  return Dossier.parse({
    ...emptyDossier,
    id,
    year,
    campaign,
    tier,
    fields: { unit, brand },
  })
}
