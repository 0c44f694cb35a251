import type { ReactNode, Ref } from 'react'
import { changeSettings, useSettings } from '../../state/session.ts'
import styles from './WritingDesk.module.css'

/**
 * A place to write in: on the left what there is to write, in the middle the
 * sheet, on the right the companion, which can be folded away. Each scrolls alone.
 */
export function WritingDesk({
  title,
  list,
  companion,
  sheet,
  children,
}: {
  readonly title: string
  readonly list: ReactNode
  /** Absent where a table needs the room. */
  readonly companion?: ReactNode
  readonly sheet?: Ref<HTMLDivElement>
  readonly children: ReactNode
}) {
  const isOpen = useSettings()?.isCompanionOpen ?? true
  const toggle = () => changeSettings({ isCompanionOpen: !isOpen })
  return (
    <div className={styles.desk}>
      <nav className={styles.list} aria-label={title}>
        <h1>{title}</h1>
        {list}
      </nav>
      <div ref={sheet} className={styles.middle} tabIndex={-1}>
        <div className={companion ? styles.sheet : styles.table}>{children}</div>
      </div>
      {companion && (
        <aside className={isOpen ? styles.companion : styles.folded} aria-label="怎么写">
          <button type="button" className={styles.fold} aria-expanded={isOpen} onClick={toggle}>
            <span aria-hidden="true">{isOpen ? '›' : '‹'}</span> {isOpen ? '收起' : '怎么写'}
          </button>
          {isOpen && companion}
        </aside>
      )}
    </div>
  )
}
