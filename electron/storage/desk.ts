import { basename } from 'node:path'
import { AppError } from '#shared/failure'
import type { OpenedDossier } from '#shared/ipc/opened'
import type { Dossier } from '#shared/schema/dossier'
import type { DeskOf, OpenDesk } from '../desk.ts'
import { type OpenFolder, openDossierFolder } from './openDossierFolder.ts'
import type { Trouble } from './saver.ts'
import type { World } from './world.ts'

/** At most one dossier lies on it. */
export type Desk = {
  readonly deskOf: DeskOf
  /** Null on an empty desk. */
  readonly current: () => OpenDesk | null
  readonly open: (folder: string) => Promise<OpenedDossier>
  readonly save: (dossier: Dossier) => Promise<{ readonly savedAt: string }>
  /** What lies open, as the window would get it from opening; null on an empty desk. */
  readonly opened: () => Promise<OpenedDossier | null>
  readonly close: () => Promise<void>
}

type Setup = {
  readonly world: World
  readonly trouble: (trouble: Trouble) => void
  /** Where a folder lies, for reading. */
  readonly placeOf: (folder: string) => string
  /** Told at opening and at closing, when unit and brand may have changed. */
  readonly remember: (dossier: Dossier, folder: string) => void
}

export function makeDesk({ world, trouble, placeOf, remember }: Setup): Desk {
  let current: OpenFolder | null = null

  async function close(): Promise<void> {
    const closing = current
    current = null
    if (closing === null) return
    remember(closing.dossier(), closing.folder)
    await closing.close()
  }

  async function open(folder: string): Promise<OpenedDossier> {
    // Its own lock would look like somebody else's.
    if (current?.folder === folder) await close()
    const next = await openDossierFolder(world, folder, { trouble })
    await close()
    current = next
    remember(next.dossier(), folder)
    const isRescued = next.notices.some(notice => notice.kind === 'rescued')
    // A text from the rescue copy goes to where it belongs; if that fails, `trouble` has said so.
    if (isRescued && !next.isReadOnly) await next.save(next.dossier()).catch(() => {})
    return shown(next, next.savedAt)
  }

  function shown(folder: OpenFolder, savedAt: string): OpenedDossier {
    return {
      dossier: folder.dossier(),
      name: basename(folder.folder),
      place: placeOf(folder.folder),
      isReadOnly: folder.isReadOnly,
      savedAt,
      notices: folder.notices,
    }
  }

  function onDesk(): OpenFolder {
    if (current === null) throw new AppError({ code: 'dossier.notOpen' })
    return current
  }

  return {
    open,
    close,
    deskOf: id => {
      const folder = onDesk()
      if (folder.id !== id) throw new AppError({ code: 'dossier.notOpen' })
      return folder
    },
    current: () => current,
    save: dossier => onDesk().save(dossier),
    opened: async () => {
      if (current === null) return null
      // After a crash of the page this tries a save again that had failed; what is saved is not saved again.
      const saved = current.isReadOnly
        ? null
        : await current.save(current.dossier()).catch(() => null)
      return shown(current, saved?.savedAt ?? current.savedAt)
    },
  }
}
