import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { ShownPicture } from '../evidence/ShownPicture.tsx'
import { Floating } from './Floating.tsx'
import styles from './ReferenceCard.module.css'

/** What the card of a reference says. */
export type CardFace = {
  readonly label: string
  readonly title: string
  readonly detail: string
  readonly picture: string | null
  /** Leads to where it is kept; absent when it is gone. */
  readonly show?: { readonly label: string; readonly run: () => void }
}

/** What a reference stands for, one click away. */
export function ReferenceCard({
  face,
  chip,
  onRemove,
  onClose,
}: {
  readonly face: CardFace
  readonly chip: HTMLElement
  /** Absent while nothing may be changed. */
  readonly onRemove: (() => void) | undefined
  readonly onClose: () => void
}) {
  const { label, title, detail, picture, show } = face
  const actions = useRef<HTMLDivElement>(null)
  useEffect(() => actions.current?.querySelector('button')?.focus({ preventScroll: true }), [])
  return (
    <Floating
      anchorAt={() => (chip.isConnected ? chip.getBoundingClientRect() : null)}
      width={320}
      label={label}
      onClose={onClose}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Esc closes from any of its buttons */}
      <div
        className={styles.card}
        onKeyDown={event => {
          if (event.key === 'Escape') onClose()
        }}
      >
        <ShownPicture source={picture} className={styles.picture} />
        <p className={styles.title}>{title}</p>
        <p className={styles.detail}>{detail}</p>
        <div ref={actions} className={styles.actions}>
          {show && (
            <Button size="small" onClick={show.run}>
              {show.label}
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
