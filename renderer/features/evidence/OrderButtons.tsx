import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { shiftEvidence } from '#shared/domain/evidenceEdits'
import type { EvidenceId } from '#shared/schema/richText'
import { edit } from '../../state/dossier.ts'
import styles from './Panel.module.css'

type Props = {
  readonly id: EvidenceId
  /** Among the evidence that is numbered with it. */
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** The twin of dragging: one place up or down under its criterion. */
export function OrderButtons({ id, isFirst, isLast }: Props) {
  return (
    <div className={styles.buttons}>
      <Button
        icon={<ArrowUpOutlined aria-hidden />}
        disabled={isFirst}
        onClick={() => shift(id, -1)}
      >
        上移
      </Button>
      <Button
        icon={<ArrowDownOutlined aria-hidden />}
        disabled={isLast}
        onClick={() => shift(id, 1)}
      >
        下移
      </Button>
    </div>
  )
}

export function shift(id: EvidenceId, by: -1 | 1): void {
  edit({ label: '调整证明材料顺序', change: dossier => shiftEvidence(dossier, id, by) })
}
