import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import type { EvidenceId } from '#shared/schema/richText'
import styles from './CitationCard.module.css'
import { Floating } from './Floating.tsx'
import { type Citable, removedText } from './nodes/citation.ts'

export type OpenCard = { readonly evidence: EvidenceId; readonly chip: HTMLElement }

/** What a citation stands for, one click away. */
export function CitationCard({
  card,
  citable,
  onShow,
  onRemove,
  onClose,
}: {
  readonly card: OpenCard
  readonly citable: Citable | undefined
  readonly onShow: (evidence: EvidenceId) => void
  /** Absent while nothing may be changed. */
  readonly onRemove: (() => void) | undefined
  readonly onClose: () => void
}) {
  const actions = useRef<HTMLDivElement>(null)
  useEffect(() => actions.current?.querySelector('button')?.focus({ preventScroll: true }), [])
  return (
    <Floating
      anchorAt={() => (card.chip.isConnected ? card.chip.getBoundingClientRect() : null)}
      width={320}
      label="引用的证明材料"
      onClose={onClose}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Esc closes from any of its buttons */}
      <div
        className={styles.card}
        onKeyDown={event => {
          if (event.key === 'Escape') onClose()
        }}
      >
        {citable?.thumbnail && <img className={styles.picture} src={citable.thumbnail} alt="" />}
        <p className={styles.title}>
          {citable ? `证${citable.number}　${citable.title}` : removedText}
        </p>
        <p className={styles.detail}>
          {citable ? citable.detail : '这份证明材料已从档案中移除。可以删去这处引用，或撤销移除。'}
        </p>
        <div ref={actions} className={styles.actions}>
          {citable && (
            <Button size="small" onClick={() => onShow(citable.id)}>
              查看证明材料
            </Button>
          )}
          {onRemove && (
            <Button size="small" type="text" onClick={onRemove}>
              删去引用
            </Button>
          )}
        </div>
      </div>
    </Floating>
  )
}
