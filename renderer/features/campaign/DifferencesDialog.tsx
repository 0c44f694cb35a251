import { Modal } from 'antd'
import { useMemo } from 'react'
import { campaignDifferences } from '#shared/domain/campaignDifferences'
import type { Campaign } from '#shared/schema/campaign'
import { DifferenceList } from '../../components/DifferenceList.tsx'
import styles from './DifferencesDialog.module.css'

type Props = {
  readonly title: string
  readonly before: Campaign
  readonly after: Campaign
  /** What happens to the open dossier, one sentence each. */
  readonly consequences?: readonly string[]
  readonly confirm: string
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

/** What would change, said before it does. */
export function DifferencesDialog({ title, before, after, confirm, ...props }: Props) {
  const differences = useMemo(() => campaignDifferences(before, after), [before, after])
  const { consequences = [], onConfirm, onCancel } = props
  return (
    <Modal
      open
      title={title}
      okText={confirm}
      cancelText="先不改"
      width={760}
      onOk={onConfirm}
      onCancel={onCancel}
    >
      <div className={styles.body}>
        {differences.length === 0 ? (
          <p>内容没有不同。</p>
        ) : (
          <>
            <p className={styles.count}>有 {differences.length} 处不同：</p>
            <DifferenceList differences={differences} />
          </>
        )}
        {consequences.length > 0 && (
          <section className={styles.consequences} aria-label="对这份档案的影响">
            <h3>对这份档案的影响</h3>
            <ul>
              {consequences.map(text => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Modal>
  )
}
