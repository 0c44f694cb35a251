import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import styles from './FullDialog.module.css'

type Props = {
  readonly label: string
  /** What stands above; it is given what closes the dialog. */
  readonly bar: (close: () => void) => ReactNode
  /** With a `section` that can have the focus: the arrow keys belong to it at once. */
  readonly children: ReactNode
  readonly onClose: () => void
  readonly onKeyDown?: (event: KeyboardEvent) => void
}

/** Fills the window. The browser keeps the focus inside and Esc closes it, as with every dialog. */
export function FullDialog({ label, bar, children, onClose, onKeyDown }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
    dialog.current?.querySelector('section')?.focus()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={label}
      onClose={onClose}
      onKeyDown={onKeyDown}
    >
      <header className={styles.bar}>{bar(() => dialog.current?.close())}</header>
      {children}
    </dialog>
  )
}
