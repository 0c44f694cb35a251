import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { shortened } from '../../lib/shortened.ts'
import { DismissForm } from '../DismissForm.tsx'
import { Floating } from './Floating.tsx'
import styles from './MarkCard.module.css'
import type { OpenMark } from './marks.ts'
import type { placeOf } from './ReferenceSuggest.tsx'

/** What 自查 says of the words, and what can be done about it on the spot. */
export function MarkCard({
  open,
  anchorAt,
  isReadOnly,
  onMend,
  onLeave,
  onNext,
  onClose,
}: {
  readonly open: OpenMark
  readonly anchorAt: () => ReturnType<typeof placeOf> | null
  readonly isReadOnly: boolean
  readonly onMend: () => void
  readonly onLeave: (reason: string) => void
  /** Forward or back; F8 leads on from the card too. */
  readonly onNext: (by: 1 | -1) => void
  readonly onClose: () => void
}) {
  const { mark, byKeyboard } = open
  const [isLeaving, setLeaving] = useState(false)
  const card = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (byKeyboard) card.current?.querySelector('button')?.focus({ preventScroll: true })
  }, [byKeyboard])
  return (
    <Floating anchorAt={anchorAt} width={360} label="自查" onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Esc closes, F8 leads on, from any of its buttons */}
      <div
        ref={card}
        className={styles.card}
        onKeyDown={event => {
          if (event.key === 'Escape') onClose()
          if (event.key === 'F8') onNext(event.shiftKey ? -1 : 1)
        }}
      >
        <p role="status" className={styles[mark.gravity]}>
          {mark.reason}
        </p>
        <p className={styles.source}>{mark.source}</p>
        <div className={styles.actions}>
          {!isReadOnly && mark.repair !== undefined && (
            <Button size="small" type="primary" onClick={onMend}>
              {mark.repair === '' ? '删去' : `改为“${shortened(mark.repair)}”`}
            </Button>
          )}
          {!isReadOnly && (
            <Button size="small" aria-expanded={isLeaving} onClick={() => setLeaving(!isLeaving)}>
              忽略
            </Button>
          )}
          <Button size="small" type="text" onClick={onClose}>
            回到正文
          </Button>
          <span className={styles.next}>F8 看下一处</span>
        </div>
        {isLeaving && <DismissForm onLeave={onLeave} onCancel={() => setLeaving(false)} />}
      </div>
    </Floating>
  )
}
