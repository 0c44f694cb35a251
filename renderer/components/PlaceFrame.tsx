import type { ReactNode } from 'react'
import styles from './PlaceFrame.module.css'

/**
 * The frame of a place: title, one line of what it is for, its one primary
 * action, and the content on a column of readable width.
 */
export function PlaceFrame({
  title,
  lead,
  action,
  wide = false,
  children,
}: {
  readonly title: string
  readonly lead?: string
  readonly action?: ReactNode
  /** Tables and grids may be wider than text. */
  readonly wide?: boolean
  readonly children: ReactNode
}) {
  return (
    <div className={`${styles.frame} ${wide ? styles.wide : ''}`}>
      <header className={styles.header}>
        <div>
          <h1>{title}</h1>
          {lead && <p>{lead}</p>}
        </div>
        {action}
      </header>
      {children}
    </div>
  )
}
