import { access } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { fieldValue } from '#shared/domain/requirements'
import { AppError } from '#shared/failure'
import type { Recent } from '#shared/ipc/opened'
import type { Dossier, DossierId } from '#shared/schema/dossier'
import { placeOf, sampleHome } from './knownFolders.ts'
import type { Preferences } from './preferences.ts'

const most = 12

/** The dossiers opened lately, newest first. Paths stay here; the window names a dossier by its id. */
export type Recents = {
  readonly list: () => Promise<Recent[]>
  readonly remember: (dossier: Dossier, folder: string) => void
  readonly forget: (id: DossierId) => void
  /** Throws `folder.gone` for one that was forgotten. */
  readonly folderOf: (id: DossierId) => string
}

export function makeRecents(preferences: Preferences, now: () => Date): Recents {
  const others = (id: DossierId) => preferences.recents().filter(recent => recent.id !== id)
  return {
    list: () =>
      Promise.all(
        preferences.recents().map(async ({ folder, ...recent }) => ({
          ...recent,
          place: placeOf(folder),
          isMissing: await isMissing(folder),
        })),
      ),
    remember: (dossier, folder) => {
      // The sample has its own place on the first page.
      if (folder.startsWith(sampleHome())) return
      const recent = {
        id: dossier.id,
        folder,
        unit: fieldValue(dossier, 'unit'),
        brand: fieldValue(dossier, 'brand'),
        year: dossier.year,
        openedAt: now().toISOString(),
      }
      preferences.writeRecents([recent, ...others(dossier.id)].slice(0, most))
    },
    forget: id => preferences.writeRecents(others(id)),
    folderOf: id => {
      const folder = preferences.recents().find(recent => recent.id === id)?.folder
      if (folder === undefined) throw new AppError({ code: 'folder.gone' })
      return folder
    },
  }
}

/** A server that is switched off answers after half a minute; the first page does not wait for it. */
function isMissing(folder: string): Promise<boolean> {
  const found = access(folder).then(
    () => false,
    () => true,
  )
  return Promise.race([found, wait(500, true, { ref: false })])
}
