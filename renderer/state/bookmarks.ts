import { findLeft, type LeftPlace, leaveAt, mostBookmarks } from '#shared/domain/leftPlace'
import type { Place } from '#shared/domain/place'
import type { Bookmark } from '#shared/ipc/settings'
import type { Dossier, DossierId } from '#shared/schema/dossier'
import { useOpen } from './dossier.ts'
import { changeSettings, useSession } from './session.ts'

/**
 * What is remembered of the use of each dossier, newest first and few of them:
 * where one wrote last, and how far the first steps are. It is kept with the
 * preferences of this computer, not in the dossier.
 */

/** Minutes are what is shown; each key need not be kept. */
const keepEvery = 60_000

const none: Omit<Bookmark, 'id'> = { left: null, isLeadShown: false, hasSeenPages: false }

function bookmarks(): readonly Bookmark[] {
  return useSession.getState().session?.settings.bookmarks ?? []
}

export function useBookmark(id: DossierId): Bookmark {
  const found = useSession(({ session }) =>
    session?.settings.bookmarks.find(bookmark => bookmark.id === id),
  )
  return found ?? { id, ...none }
}

export function changeBookmark(id: DossierId, change: Partial<Omit<Bookmark, 'id'>>): void {
  const all = bookmarks()
  const before = all.find(bookmark => bookmark.id === id) ?? { id, ...none }
  const others = all.filter(bookmark => bookmark.id !== id)
  changeSettings({ bookmarks: [{ ...before, ...change }, ...others].slice(0, mostBookmarks) })
}

/** Where one wrote last, and when; null before the first word, and when the thing is gone. */
export function useLeftPlace(dossier: Dossier): (LeftPlace & { readonly at: string }) | null {
  const { left } = useBookmark(dossier.id)
  const found = left && findLeft(dossier, left)
  return found && { ...found, at: left.at }
}

/** The pages of the open dossier were shown or exported. */
export function notePagesSeen(): void {
  const { open } = useOpen.getState()
  if (!open) return
  const known = bookmarks().find(({ id }) => id === open.dossier.id)
  if (!known?.hasSeenPages) changeBookmark(open.dossier.id, { hasSeenPages: true })
}

// Every edit passes here; a step back is no place where one wrote.
useOpen.subscribe(({ open }, { open: before }) => {
  if (!open || open.dossier === before?.dossier || open.dossier.id !== before?.dossier.id) return
  const step = open.past.at(-1)
  if (step && open.past.length >= before.past.length) noteWriting(open.dossier, step.place)
})

function noteWriting(dossier: Dossier, place: Place): void {
  const left = leaveAt(place)
  const found = left && findLeft(dossier, left)
  if (!found) return
  const known = bookmarks().find(({ id }) => id === dossier.id)?.left
  const isSame = known?.kind === left.kind && known.thing === left.thing
  if (isSame && Date.now() - Date.parse(known.at) < keepEvery) return
  changeBookmark(dossier.id, {
    left: { ...left, words: found.words.slice(0, 200), at: new Date().toISOString() },
  })
}
