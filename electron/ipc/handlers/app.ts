import { app, clipboard } from 'electron'
import type { Output } from '#shared/ipc/contract'
import type { HandlersFor, Tasks } from '../../desk.ts'
import type { Desk } from '../../storage/desk.ts'
import type { CampaignLibrary } from '../../system/campaignLibrary.ts'
import { dossierHome, placeOf } from '../../system/knownFolders.ts'
import type { Preferences } from '../../system/preferences.ts'
import type { Recents } from '../../system/recents.ts'

type Parts = {
  readonly campaigns: CampaignLibrary
  readonly preferences: Preferences
  readonly recents: Recents
  readonly desk: Desk
  readonly tasks: Tasks
  /** The dossier named on the command line; given once. */
  readonly asked: () => Promise<Output<'app.start'>['opened']>
  readonly closeWindow: () => void
}

type AppCalls =
  | 'app.start'
  | 'settings.write'
  | 'recent.forget'
  | 'task.cancel'
  | 'clipboard.write'
  | 'window.close'

export function appHandlers(parts: Parts): HandlersFor<AppCalls> {
  const { campaigns, preferences, recents, desk, tasks, asked, closeWindow } = parts
  return {
    'app.start': async () => {
      const wanted = await asked()
      return {
        version: app.getVersion(),
        settings: preferences.settings(),
        campaigns: (await campaigns.list()).campaigns.map(({ campaign }) => campaign),
        home: placeOf(dossierHome()),
        opened: (await desk.opened()) ?? wanted,
        recents: await recents.list(),
      }
    },
    'settings.write': async change => preferences.writeSettings(withoutGaps(change)),
    'recent.forget': async ({ dossierId }) => {
      recents.forget(dossierId)
      return recents.list()
    },
    'task.cancel': async ({ task }) => tasks.cancel(task),
    'clipboard.write': async ({ text }) => clipboard.writeText(text),
    'window.close': async () => closeWindow(),
  }
}

/** A setting that was not sent keeps its value. */
function withoutGaps<T extends object>(change: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}
