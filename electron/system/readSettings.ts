import { z } from 'zod'
import { Settings } from '#shared/ipc/settings'

const { isCompanionOpen, evidenceView, bookmarks, layouts } = Settings.unwrap().shape

/** Each setting by itself: a new one, or a damaged one, leaves the others as they are. */
const Stored = z.object({
  isCompanionOpen: isCompanionOpen.catch(true),
  evidenceView: evidenceView.catch('grid'),
  bookmarks: bookmarks.catch([]),
  layouts: layouts.catch([]),
})

/** The settings as they were kept, by this version or another. */
export function readSettings(stored: unknown): Settings {
  return Stored.catch(() => Stored.parse({})).parse(stored)
}
