import { useEffect, useState } from 'react'
import type { Dossier } from '#shared/schema/dossier'
import { currentDossier, useOpen } from './dossier.ts'

const calmAfter = 250

/**
 * The dossier a moment after the last keystroke. For everything that is computed
 * from the whole of it (progress, findings): typing must never wait for that.
 */
export function useSettledDossier(): Dossier {
  const [settled, setSettled] = useState(currentDossier)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = useOpen.subscribe(({ open }) => {
      clearTimeout(timer)
      if (open) timer = setTimeout(() => setSettled(open.dossier), calmAfter)
    })
    setSettled(currentDossier())
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [])
  return settled
}
