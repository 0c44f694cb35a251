import { create } from 'zustand'
import type { TextKey } from '#shared/domain/textPlaces'
import type { Handle, ReturnedSection } from '#shared/ipc/contract'
import { attempt } from '../../../lib/attempt.ts'
import { call } from '../../../lib/call.ts'
import { currentDossier } from '../../../state/dossier.ts'

/** A file that came back, and the text that was open when it did; its differences are being looked at. */
export type Returned = { readonly section: ReturnedSection; readonly asked: TextKey }

export const useReturned = create<{ readonly returned: Returned | null }>(() => ({
  returned: null,
}))

export function leaveReturned(): void {
  useReturned.setState({ returned: null })
}

/** Reads the file; what it holds is shown before anything is changed. */
export async function takeBackFile(asked: TextKey, handle: Handle): Promise<void> {
  const dossierId = currentDossier().id
  const section = await attempt(() => call('colleague.read', { dossierId, handle }))
  if (section && currentDossier().id === dossierId) {
    useReturned.setState({ returned: { section, asked } })
  }
}
