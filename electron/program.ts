import { join } from 'node:path'
import { app } from 'electron'
import { z } from 'zod'
import type { Handlers } from '#shared/ipc/contract'
import { makeHeldPictures } from './colleague/heldPictures.ts'
import { openDecoder } from './decode/decoder.ts'
import { openDerivedCache } from './decode/derivedCache.ts'
import { evidenceResponse } from './decode/evidenceProtocol.ts'
import { answer, type Log } from './ipc/answer.ts'
import { appHandlers } from './ipc/handlers/app.ts'
import { calendarHandlers } from './ipc/handlers/calendar.ts'
import { campaignHandlers } from './ipc/handlers/campaign.ts'
import { colleagueHandlers } from './ipc/handlers/colleague.ts'
import { deliveryHandlers } from './ipc/handlers/delivery.ts'
import { dossierHandlers, type MakeSample } from './ipc/handlers/dossier.ts'
import { evidenceHandlers } from './ipc/handlers/evidence.ts'
import { exportHandlers } from './ipc/handlers/export.ts'
import { folderHandlers } from './ipc/handlers/folder.ts'
import { fontHandlers } from './ipc/handlers/fonts.ts'
import { noticeHandlers } from './ipc/handlers/notice.ts'
import { rehearsalHandlers } from './ipc/handlers/rehearsal.ts'
import { type Answering, closeForeignDoors } from './ipc/serve.ts'
import { type Desk, makeDesk } from './storage/desk.ts'
import { realWorld } from './storage/realWorld.ts'
import type { World } from './storage/world.ts'
import { built } from './system/built.ts'
import { type CampaignLibrary, openCampaignLibrary } from './system/campaignLibrary.ts'
import { dossierFolderIn } from './system/commandLine.ts'
import { dropped } from './system/dropped.ts'
import { makeHandles } from './system/handles.ts'
import { placeOf } from './system/knownFolders.ts'
import { openPreferences } from './system/preferences.ts'
import { makeRecents } from './system/recents.ts'
import { sampleFolder } from './system/sample.ts'
import { sayBrokenCampaigns } from './system/sayBrokenCampaigns.ts'
import { makeTasks } from './system/tasks.ts'
import { makeViewed } from './system/viewed.ts'
import type { WindowMemory } from './window/bounds.ts'
import type { Stage } from './window/stage.ts'

const now = () => new Date()
const userData = (name: string) => join(app.getPath('userData'), name)

const DroppedPaths = z.array(z.string().max(32_767)).max(5000)

/** What the window needs of everything behind it. */
type Program = Answering & {
  readonly memory: WindowMemory
  /** Answers `evidence://…`. */
  readonly evidence: (request: Request) => Promise<Response>
  readonly close: () => Promise<void>
}

/** Puts the parts together; nowhere else do they know of each other. */
export async function putTogether(stage: Stage, log: Log): Promise<Program> {
  const world = realWorld(app.getVersion(), userData('rescue'))
  const parts = makeParts(world, stage, log)
  const { desk, decoder, handles, preferences, held, viewed } = parts
  const asked = readAsked(desk, log)
  const campaigns = openCampaignLibrary(world, {
    shipped: join(app.getAppPath(), 'assets', 'campaigns'),
    own: userData('campaigns'),
  })
  const isAny = (await campaigns.list()).campaigns.length > 0
  await sayBrokenCampaigns(await campaigns.shippedFaults(), isAny)
  if (!isAny) app.quit()

  const handlers = handlersOf(parts, campaigns, stage, asked)
  const cache = openDerivedCache(userData(join('cache', 'derived')))
  return {
    answer: (name, input) => answer(handlers, name, input, log),
    evidence: evidenceResponse({
      openDesk: desk.current,
      held: { pathOf: async hash => (await held.pathOf(hash)) ?? viewed.pathOf(hash) },
      decoder,
      cache,
    }),
    dropped: paths => dropped(DroppedPaths.parse(paths).filter(Boolean), handles),
    memory: {
      place: preferences.window(),
      write: preferences.writeWindow,
      hasOpenDossier: () => desk.current() !== null,
    },
    close: async () => {
      await desk.close().catch(log)
      await held.letGo()
      decoder.close()
    },
  }
}

type Parts = ReturnType<typeof makeParts>

function makeParts(world: World, { send }: Stage, log: Log) {
  const preferences = openPreferences(log)
  closeForeignDoors()
  const recents = makeRecents(preferences, now)
  const tasks = makeTasks(
    progress => send('task.progress', progress),
    () => performance.now(),
  )
  const desk = makeDesk({
    world,
    trouble: trouble => send('save.trouble', trouble),
    placeOf,
    remember: recents.remember,
  })
  const decoder = openDecoder({
    pages: built('renderer'),
    preload: built('preload', 'decoder.cjs'),
  })
  const held = makeHeldPictures(world.fsx, () => app.getPath('temp'))
  const [handles, viewed] = [makeHandles(), makeViewed()]
  return { world, preferences, recents, tasks, desk, decoder, held, handles, viewed }
}

function handlersOf(
  { world, preferences, recents, tasks, desk, decoder, held, handles, viewed }: Parts,
  campaigns: CampaignLibrary,
  { window, close }: Stage,
  asked: Asked,
): Handlers {
  const { deskOf } = desk
  const sample: MakeSample = (signal, progress) =>
    sampleFolder(world, async staging => {
      const [campaign] = await campaigns.shipped()
      // Drawing the sample needs libraries that no start should wait for.
      const { layOutSample } = await import('./sample/layOutSample.ts')
      if (campaign) await layOutSample(world, staging, { decoder, campaign, progress, signal })
    })
  return {
    ...appHandlers({
      campaigns,
      preferences,
      recents,
      desk,
      tasks,
      asked,
      closeWindow: close,
    }),
    ...campaignHandlers(window, campaigns),
    ...noticeHandlers({
      window,
      handles,
      tasks,
      decoder,
      template: join(app.getAppPath(), 'assets', 'templates', 'campaign.json'),
    }),
    ...fontHandlers(built('fonts', 'coverage.json')),
    ...folderHandlers(window, handles),
    ...dossierHandlers({ window, world, campaigns, desk, handles, tasks, recents, sample }),
    ...evidenceHandlers({ window, deskOf, handles, tasks, decoder }),
    ...calendarHandlers(window),
    ...exportHandlers({ deskOf, handles, tasks, decoder }),
    ...deliveryHandlers({ handles, tasks, viewed }),
    ...rehearsalHandlers(window),
    ...colleagueHandlers({ window, deskOf, handles, tasks, decoder, held }),
  }
}

/** What was given to the program, without the executable and, while developing, the folder of the program. */
function ownArguments(): readonly string[] {
  const words = process.argv.filter(argument => !argument.startsWith('-'))
  return words.slice(process.defaultApp ? 2 : 1)
}

/** The dossier that the command line named; for the first start of the page only. */
type Asked = () => ReturnType<Desk['opened']>

/** Begins at once, while the window is still on its way. A refusal leads to the first page. */
function readAsked(desk: Desk, log: Log): Asked {
  const folder = dossierFolderIn(ownArguments())
  let opening: ReturnType<Asked> | null =
    folder === null
      ? null
      : desk.open(folder).catch(refusal => {
          log(refusal)
          return null
        })
  return async () => {
    const taken = opening
    opening = null
    return taken
  }
}
