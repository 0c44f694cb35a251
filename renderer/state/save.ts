import { create } from 'zustand'
import type { Failure } from '#shared/failure'
import type { Dossier } from '#shared/schema/dossier'
import { failureOf } from '../lib/attempt.ts'
import { call, listen } from '../lib/call.ts'
import { useOpen } from './dossier.ts'

/**
 * [Note: Autosave] A change is saved 800 ms after the last one, at most 2 s
 * after the first. “已保存” appears only after the disk has confirmed. While the
 * disk refuses, the text stays in the window and in the rescue copy, and the
 * next try comes after 5 s.
 */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'trouble'; readonly failure: Failure }

const quietFor = 800
const atMost = 2000
const retryAfter = 5000

export const useSaveState = create<{ readonly save: SaveState }>(() => ({
  save: { kind: 'saved', at: '' },
}))

let saved: Dossier | null = null
let firstChange = 0
let timer: ReturnType<typeof setTimeout> | undefined
let running: Promise<boolean> | null = null

/** Begins to watch the open dossier; `isOnDisk` is the value that was just read. */
export function watchDossier(onDisk: Dossier, savedAt: string): void {
  clearTimeout(timer)
  saved = onDisk
  firstChange = 0
  useSaveState.setState({ save: { kind: 'saved', at: savedAt } })
}

useOpen.subscribe(({ open }) => {
  if (!open || open.isReadOnly || open.dossier === saved || saved?.id !== open.dossier.id) return
  const now = performance.now()
  if (firstChange === 0) firstChange = now
  if (useSaveState.getState().save.kind === 'saved')
    useSaveState.setState({ save: { kind: 'waiting' } })
  clearTimeout(timer)
  timer = setTimeout(saveOnce, Math.max(0, Math.min(quietFor, firstChange + atMost - now)))
})

/** Resolves to whether everything typed so far is on the disk, also what was typed while it was at work. */
export async function saveNow(): Promise<boolean> {
  return (await saveOnce()) && (isAllSaved() || saveNow())
}

function isAllSaved(): boolean {
  const { open } = useOpen.getState()
  return !open || open.isReadOnly || open.dossier === saved
}

async function saveOnce(): Promise<boolean> {
  clearTimeout(timer)
  if (running) {
    await running
    return saveOnce()
  }
  const { open } = useOpen.getState()
  if (!open || isAllSaved()) return true
  running = write(open.dossier)
  const isWritten = await running
  running = null
  return isWritten
}

async function write(dossier: Dossier): Promise<boolean> {
  firstChange = 0
  useSaveState.setState({ save: { kind: 'saving' } })
  try {
    const { savedAt } = await call('dossier.save', { dossier })
    saved = dossier
    // The user may have typed on while we were writing: only what we wrote is saved.
    const isAll = useOpen.getState().open?.dossier === dossier
    useSaveState.setState({ save: isAll ? { kind: 'saved', at: savedAt } : { kind: 'waiting' } })
    if (!isAll) timer = setTimeout(saveOnce, quietFor)
    return true
  } catch (error) {
    useSaveState.setState({ save: { kind: 'trouble', failure: failureOf(error) } })
    timer = setTimeout(saveOnce, retryAfter)
    return false
  }
}

export function listenForTrouble(): () => void {
  return listen('save.trouble', ({ failure }) => {
    if (failure) {
      const { code, subject } = failure
      useSaveState.setState({
        save: { kind: 'trouble', failure: subject === undefined ? { code } : { code, subject } },
      })
    }
  })
}
