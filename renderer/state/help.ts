import { create } from 'zustand'

/** Whether 帮助 stands open beside the place. */
export const useHelp = create<{ readonly isOpen: boolean }>(() => ({ isOpen: false }))

/** Where the focus was; it goes back there. */
let opener: Element | null = null

export function toggleHelp(): void {
  if (useHelp.getState().isOpen) {
    closeHelp()
    return
  }
  opener = document.activeElement
  useHelp.setState({ isOpen: true })
}

export function closeHelp(): void {
  useHelp.setState({ isOpen: false })
  const isThere = opener?.isConnected && opener !== document.body
  const target = isThere ? opener : document.querySelector('[aria-keyshortcuts="F1"]')
  opener = null
  if (target instanceof HTMLElement) target.focus()
}
