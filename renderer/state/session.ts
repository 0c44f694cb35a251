import { create } from 'zustand'
import type { Output } from '#shared/ipc/contract'
import type { OpenedDossier, Recent } from '#shared/ipc/opened'
import type { Settings } from '#shared/ipc/settings'
import { call } from '../lib/call.ts'
import { showDossier } from './dossier.ts'
import { go } from './navigation.ts'
import { saveNow, watchDossier } from './save.ts'

/** What the main process told at start, and the small things it remembers for the user. */
export const useSession = create<{ readonly session: Output<'app.start'> | null }>(() => ({
  session: null,
}))

export async function begin(started: Promise<Output<'app.start'>>): Promise<void> {
  const session = await started
  useSession.setState({ session })
  if (session.opened) enter(session.opened)
}

export function enter(opened: OpenedDossier): void {
  watchDossier(opened.dossier, opened.savedAt)
  go({ kind: 'overview' })
  showDossier(opened)
}

/** Saves and goes back to 开始. Stays when the disk refuses. */
export async function leave(): Promise<void> {
  if (!(await saveNow())) return
  setRecents(await call('dossier.close', {}))
  showDossier(null)
}

export function setRecents(recents: readonly Recent[]): void {
  useSession.setState(({ session }) => ({
    session: session && { ...session, recents: [...recents] },
  }))
}

export function useSettings(): Settings | null {
  return useSession(({ session }) => session?.settings ?? null)
}

/** Nothing happens before the session is known. */
export function changeSettings(change: Partial<Settings>): void {
  if (!useSession.getState().session) return
  useSession.setState(({ session }) => ({
    session: session && { ...session, settings: { ...session.settings, ...change } },
  }))
  void call('settings.write', change)
}
