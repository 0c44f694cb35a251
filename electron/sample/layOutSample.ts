import type { Campaign } from '#shared/schema/campaign'
import type { Dossier } from '#shared/schema/dossier'
import type { BlobStore, Decoder, Progress } from '../desk.ts'
import { dossierCreator } from '../storage/createDossierFolder.ts'
import { newDossier } from '../storage/newDossier.ts'
import type { World } from '../storage/world.ts'
import { makeSample } from './makeSample.ts'

export type SampleTools = {
  readonly campaign: Campaign
  readonly decoder: Decoder
  readonly progress: Progress
  readonly signal: AbortSignal
}

/** Makes the sample dossier in a folder that does not exist yet, and leaves it closed; its blobs can still be read. */
export async function layOutSample(
  world: World,
  folder: string,
  tools: SampleTools,
): Promise<{ readonly dossier: Dossier; readonly blobs: BlobStore }> {
  const { campaign } = tools
  const wish = { year: campaign.year, unit: '示例', brand: '', tier: 'flagship' } as const
  const blank = newDossier(world.newId(), campaign, wish)
  const opened = await dossierCreator(world)(folder, blank)
  try {
    const dossier = await makeSample({ ...tools, blobs: opened.blobs, id: blank.id })
    await opened.save(dossier)
    return { dossier, blobs: opened.blobs }
  } finally {
    await opened.close()
  }
}
