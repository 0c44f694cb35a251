import { create } from 'zustand'
import type { DossierId } from '#shared/schema/dossier'

/** The dossier from which that of the next year is to be made; null while nobody asks. */
export type NextYear = {
  readonly id: DossierId
  /** Of the old dossier. */
  readonly year: number
  readonly unit: string
}

export const useNextYear = create<{ readonly asked: NextYear | null }>(() => ({ asked: null }))

/** Shows what would be carried over, before anything is made. */
export function askNextYear(asked: NextYear): void {
  useNextYear.setState({ asked })
}

export function forgetNextYear(): void {
  useNextYear.setState({ asked: null })
}
