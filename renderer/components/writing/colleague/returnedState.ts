import { create } from 'zustand'
import type { TextKey } from '#shared/domain/textPlaces'
import type { Handle, TaskId } from '#shared/ipc/handles'
import type { ReturnedSection } from '#shared/ipc/returned'
import { attempt } from '../../../lib/attempt.ts'
import { call, newTaskId } from '../../../lib/call.ts'
import { currentDossier } from '../../../state/dossier.ts'

/** A file that came back, and the text that was open when it did; its differences are being looked at. */
export type Returned = { readonly section: ReturnedSection; readonly asked: TextKey }

/** What is on its way, in a clerk's words, and its task. */
type Busy = { readonly words: string; readonly task: TaskId }

type State = { readonly returned: Returned | null; readonly busy: Busy | null }

export const useReturned = create<State>(() => ({ returned: null, busy: null }))

/** Nothing of the file is adopted. */
export function leaveReturned(): void {
  useReturned.setState({ returned: null })
  void call('colleague.leave', {})
}

/** It is adopted; its pictures are in the dossier. */
export function closeReturned(): void {
  useReturned.setState({ returned: null })
}

/** Work on one file, which can be cancelled; a failure is said. */
export async function busyWith<T>(
  words: string,
  work: (task: TaskId) => Promise<T>,
): Promise<T | undefined> {
  const task = newTaskId()
  useReturned.setState({ busy: { words, task } })
  try {
    return await attempt(() => work(task))
  } finally {
    if (useReturned.getState().busy?.task === task) useReturned.setState({ busy: null })
  }
}

/** Reads the file; what it holds is shown before anything is changed. */
export async function takeBackFile(asked: TextKey, handle: Handle): Promise<void> {
  const dossierId = currentDossier().id
  const section = await busyWith('正在读取……', task =>
    call('colleague.read', { dossierId, task, handle }),
  )
  if (section && currentDossier().id === dossierId) {
    useReturned.setState({ returned: { section, asked } })
  }
}
