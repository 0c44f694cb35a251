import Store from 'electron-store'
import { z } from 'zod'
import type { Settings } from '#shared/ipc/settings'
import { DossierId } from '#shared/schema/dossier'
import type { Log } from '../ipc/answer.ts'
import { readSettings } from './readSettings.ts'

/** A dossier that was opened lately, with the path that the window never sees. */
export const RecentDossier = z
  .object({
    id: DossierId,
    folder: z.string(),
    unit: z.string(),
    brand: z.string(),
    year: z.int(),
    openedAt: z.iso.datetime(),
  })
  .readonly()
export type RecentDossier = z.infer<typeof RecentDossier>

/** Device-independent pixels. */
const WindowPlace = z
  .object({
    x: z.int(),
    y: z.int(),
    width: z.int().positive(),
    height: z.int().positive(),
    isMaximized: z.boolean(),
  })
  .readonly()
export type WindowPlace = z.infer<typeof WindowPlace>

/** What was stored may come from another version or a damaged disk: it costs the preference, never the start. */
const schemas = {
  recents: z.array(RecentDossier).readonly().catch([]),
  window: WindowPlace.nullable().catch(null),
}

/** What the program remembers about its use, never the content of a dossier. */
export type Preferences = {
  readonly settings: () => Settings
  readonly writeSettings: (change: Partial<Settings>) => void
  readonly recents: () => readonly RecentDossier[]
  readonly writeRecents: (recents: readonly RecentDossier[]) => void
  readonly window: () => WindowPlace | null
  readonly writeWindow: (place: WindowPlace) => void
}

export function openPreferences(log: Log): Preferences {
  const store = new Store({ name: 'preferences', clearInvalidConfig: true })
  const write = (key: 'settings' | keyof typeof schemas, value: unknown) => {
    try {
      store.set(key, value)
    } catch (error) {
      // A full disk must not stop work for the sake of a window's place.
      log(error)
    }
  }
  const settings = () => readSettings(store.get('settings'))
  return {
    settings,
    writeSettings: change => write('settings', { ...settings(), ...change }),
    recents: () => schemas.recents.parse(store.get('recents')),
    writeRecents: recents => write('recents', recents),
    window: () => schemas.window.parse(store.get('window')),
    writeWindow: place => write('window', place),
  }
}
