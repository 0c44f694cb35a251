import { lazy, Suspense, useEffect } from 'react'
import { toggleHelp, useHelp } from '../../state/help.ts'

// Nobody waits for the help texts before asking for them.
const HelpDrawer = lazy(async () => ({ default: (await import('./HelpDrawer.tsx')).HelpDrawer }))

/** F1 anywhere, and the drawer once it is asked for. */
export function Help() {
  const isOpen = useHelp(state => state.isOpen)
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
  return <Suspense fallback={null}>{isOpen && <HelpDrawer />}</Suspense>
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.key !== 'F1' || event.isComposing) return
  event.preventDefault()
  // A dialog keeps the focus; help beside it could not be reached.
  if (!hasOpenDialog()) toggleHelp()
}

function hasOpenDialog(): boolean {
  return [...document.querySelectorAll('[aria-modal="true"]')].some(dialog =>
    dialog.checkVisibility(),
  )
}
