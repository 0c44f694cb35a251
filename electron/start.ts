import { join } from 'node:path'
import { app, protocol, session } from 'electron'
import type { Handlers } from '#shared/ipc/contract'
import { openDecoder } from './decode/decoder.ts'
import { openDerivedCache } from './decode/derivedCache.ts'
import { evidenceResponse } from './decode/evidenceProtocol.ts'
import type { Log } from './ipc/answer.ts'
import { appHandlers } from './ipc/handlers/app.ts'
import { calendarHandlers } from './ipc/handlers/calendar.ts'
import { campaignHandlers } from './ipc/handlers/campaign.ts'
import { dossierHandlers, type MakeSample } from './ipc/handlers/dossier.ts'
import { evidenceHandlers } from './ipc/handlers/evidence.ts'
import { exportHandlers } from './ipc/handlers/export.ts'
import { folderHandlers } from './ipc/handlers/folder.ts'
import { fontHandlers } from './ipc/handlers/fonts.ts'
import { closeForeignDoors, serve } from './ipc/serve.ts'
import { hardenDefaultSession } from './security.ts'
import { type Desk, makeDesk } from './storage/desk.ts'
import { realWorld } from './storage/realWorld.ts'
import type { World } from './storage/world.ts'
import { built } from './system/built.ts'
import { type CampaignLibrary, openCampaignLibrary } from './system/campaignLibrary.ts'
import { dossierFolderIn } from './system/commandLine.ts'
import { dropped } from './system/dropped.ts'
import { makeHandles } from './system/handles.ts'
import { placeOf } from './system/knownFolders.ts'
import { openLog } from './system/log.ts'
import { openPreferences } from './system/preferences.ts'
import { makeRecents } from './system/recents.ts'
import { sampleFolder } from './system/sample.ts'
import { sayBrokenCampaigns } from './system/sayBrokenCampaigns.ts'
import { makeTasks } from './system/tasks.ts'
import { serveBundle } from './window/bundleProtocol.ts'
import { setMenu } from './window/menu.ts'
import { openWindow } from './window/openWindow.ts'
import { makeStage, type Stage } from './window/stage.ts'

const now = () => new Date()
const userData = (name: string) => join(app.getPath('userData'), name)

/** Opens the program with its window. */
export async function start(): Promise<void> {
  const log = openLog(userData('logs'), now)
  process.on('uncaughtException', log)
  process.on('unhandledRejection', log)
  hardenDefaultSession()
  setMenu()
  const world = realWorld(app.getVersion(), userData('rescue'))
  const campaigns = openCampaignLibrary(world, {
    shipped: join(app.getAppPath(), 'assets', 'campaigns'),
    own: userData('campaigns'),
  })
  const isAny = (await campaigns.list()).campaigns.length > 0
  await sayBrokenCampaigns(await campaigns.shippedFaults(), isAny)
  if (!isAny) return app.quit()
  await open(world, campaigns, log)
}

/** Puts the parts together; nowhere else do they know of each other. */
async function open(world: World, campaigns: CampaignLibrary, log: Log): Promise<void> {
  const stage = makeStage()
  const parts = makeParts(world, stage, log)
  const { desk, decoder, handles, preferences } = parts
  const asked = askedOnce(desk, log)
  serve({
    handlers: handlersOf(parts, campaigns, stage, asked),
    isOurs: stage.isFrom,
    dropped: paths => dropped(paths, handles),
    log,
  })
  const cache = openDerivedCache(userData(join('cache', 'derived')))
  protocol.handle('evidence', evidenceResponse({ openDesk: desk.current, decoder, cache }))
  await serveBundle(session.defaultSession, built('renderer'))

  const main = openWindow({
    preload: built('preload', 'preload.cjs'),
    preferences,
    send: stage.send,
    hasOpenDossier: () => desk.current() !== null,
    log,
  })
  stage.put(main)
  asked.begin()
  app.on('second-instance', stage.focus)
  // The program ends after the dossier is closed, not with the window.
  app.on('window-all-closed', () => {})
  main.window.once('closed', async () => {
    await desk.close().catch(log)
    decoder.close()
    app.quit()
  })
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
  return { world, preferences, recents, tasks, desk, decoder, handles: makeHandles() }
}

function handlersOf(
  { world, preferences, recents, tasks, desk, decoder, handles }: Parts,
  campaigns: CampaignLibrary,
  { window, close }: Stage,
  { take }: Asked,
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
      asked: take,
      closeWindow: close,
    }),
    ...campaignHandlers(window, campaigns),
    ...fontHandlers(built('fonts', 'coverage.json')),
    ...folderHandlers(window, handles),
    ...dossierHandlers({ window, world, campaigns, desk, handles, tasks, recents, sample }),
    ...evidenceHandlers({ window, deskOf, handles, tasks, decoder }),
    ...calendarHandlers(window),
    ...exportHandlers({ deskOf, handles, tasks, decoder }),
  }
}

/** What was given to the program, without the executable and, while developing, the folder of the program. */
function ownArguments(): readonly string[] {
  const words = process.argv.filter(argument => !argument.startsWith('-'))
  return words.slice(process.defaultApp ? 2 : 1)
}

/** The dossier that the command line named. */
type Asked = {
  /** Reads it while the window is still on its way. */
  readonly begin: () => void
  /** For the first start of the page only. A refusal leads to the first page. */
  readonly take: () => ReturnType<Desk['opened']>
}

function askedOnce(desk: Desk, log: Log): Asked {
  let opening: ReturnType<Desk['opened']> | null = null
  let folder = dossierFolderIn(ownArguments())
  const begin = () => {
    if (folder === null) return
    opening = desk.open(folder).catch(refusal => {
      log(refusal)
      return null
    })
    folder = null
  }
  return {
    begin,
    take: async () => {
      begin()
      const taken = opening
      opening = null
      return taken
    },
  }
}
