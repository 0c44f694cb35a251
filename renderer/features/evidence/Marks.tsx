import type { Evidence } from '#shared/schema/dossier'
import styles from './Card.module.css'

/** A shape and a word for what is still open; nothing when all is well. */
export function Marks({ item, isFaulty }: { readonly item: Evidence; readonly isFaulty: boolean }) {
  const words = [
    ...(item.supports.length === 0 ? ['◇ 未归入'] : []),
    ...(isFaulty ? ['◆ 有问题'] : []),
  ]
  return <span className={styles.marks}>{words.join(' ')}</span>
}
