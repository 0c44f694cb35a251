import { existsSync } from 'node:fs'
import { fieldValue } from '#shared/domain/requirements'
import { AppError } from '#shared/failure'
import type { Recent } from '#shared/ipc/contract'
import type { Dossier, DossierId } from '#shared/schema/dossier'
import { placeOf, sampleHome } from './knownFolders.ts'
import type { Preferences } from './preferences.ts'

const most = 12

/** The dossiers opened lately, newest first. Paths stay here; the window names a dossier by its id. */
export type Recents = {
  readonly list: () => Recent[]
  readonly remember: (dossier: Dossier, folder: string) => void
  readonly forget: (id: DossierId) => void
  /** Throws `folder.gone` for one that was forgotten. */
  readonly folderOf: (id: DossierId) => string
}

export function makeRecents(preferences: Preferences, now: () => Date): Recents {
  const others = (id: DossierId) => preferences.recents().filter(recent => recent.id !== id)
  return {
    list: () =>
      preferences.recents().map(({ folder, ...recent }) => ({
        ...recent,
        place: placeOf(folder),
        isMissing: !existsSync(folder),
      })),
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
