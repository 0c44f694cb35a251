import type { EvidenceGroup } from '#shared/domain/evidenceNumbers'
import styles from './Shelf.module.css'

export function GroupHeading({ group }: { readonly group: EvidenceGroup }) {
  const number = group.items[0]?.number.split('-')[0]
  return (
    <h2 className={styles.heading}>
      {group.criterion !== null && <span className={styles.digit}>{number}</span>}
      {group.title}
      <span className={styles.count}>{group.items.length} 份</span>
      {group.criterion === null && (
        <span className={styles.advice}>选中后在右侧勾选它证明什么，就会编进相应的标准</span>
      )}
    </h2>
  )
}
