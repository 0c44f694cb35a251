import type { Campaign } from '#shared/schema/campaign'
import type { Decoder, Progress } from '../desk.ts'
import { dossierCreator } from '../storage/createDossierFolder.ts'
import { newDossier } from '../storage/newDossier.ts'
import type { World } from '../storage/world.ts'
import { makeSample } from './makeSample.ts'

type Tools = {
  readonly campaign: Campaign
  readonly decoder: Decoder
  readonly progress: Progress
  readonly signal: AbortSignal
}

/** Makes the sample dossier in a folder that does not exist yet, and leaves it closed. */
export async function layOutSample(world: World, folder: string, tools: Tools): Promise<void> {
  const { campaign } = tools
  const wish = { year: campaign.year, unit: '示例', brand: '', tier: 'flagship' } as const
  const blank = newDossier(world.newId(), campaign, wish)
  const opened = await dossierCreator(world)(folder, blank)
  try {
    await opened.save(await makeSample({ ...tools, blobs: opened.blobs, id: blank.id }))
  } finally {
    await opened.close()
  }
}
