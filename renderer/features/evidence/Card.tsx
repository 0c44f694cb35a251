import { HolderOutlined } from '@ant-design/icons'
import { useSortable } from '@dnd-kit/sortable'
import { type MouseEvent, memo } from 'react'
import { chineseDate } from '#shared/domain/dates'
import { fileKindText } from '#shared/domain/evidenceFiles'
import type { Evidence } from '#shared/schema/dossier'
import type { EvidenceId } from '#shared/schema/richText'
import { Thumbnail } from '../../components/evidence/Thumbnail.tsx'
import styles from './Card.module.css'
import { Marks } from './Marks.tsx'
import { numberLabel } from './numberLabel.ts'

export type CardProps = {
  readonly item: Evidence
  readonly number: string
  readonly view: 'grid' | 'list'
  readonly kindTitle: string
  readonly isChosen: boolean
  /** Exactly one card can be reached with Tab; arrow keys go on from there. */
  readonly isReachable: boolean
  readonly isFaulty: boolean
  readonly canMove: boolean
  /** Only among what is numbered together does an order mean anything. */
  readonly isTarget: boolean
  readonly onPick: (id: EvidenceId, event: MouseEvent) => void
  readonly onOpen: (id: EvidenceId) => void
}

/** One piece on the shelf: click chooses it, double click shows it, dragging moves it. */
export const Card = memo(function Card(props: CardProps) {
  const { item, number, view, isChosen, isReachable, canMove, isTarget, onPick, onOpen } = props
  const sortable = useSortable({
    id: item.id,
    disabled: { draggable: !canMove, droppable: !isTarget },
  })
  const { isOver, isDragging, activeIndex, index } = sortable
  const marker = isOver && !isDragging ? (activeIndex < index ? styles.after : styles.before) : ''
  return (
    <div
      ref={sortable.setNodeRef}
      className={`${styles.card} ${styles[view]} ${isChosen ? styles.chosen : ''} ${marker} ${isDragging ? styles.dragged : ''}`}
      onPointerDown={event => sortable.listeners?.onPointerDown?.(event)}
    >
      <button
        type="button"
        data-item={item.id}
        className={styles.main}
        tabIndex={isReachable ? 0 : -1}
        aria-pressed={isChosen}
        aria-label={`${numberLabel(number)}：${item.title || item.file.name}`}
        onClick={event => onPick(item.id, event)}
        onDoubleClick={() => onOpen(item.id)}
      >
        {view === 'grid' ? <GridFace {...props} /> : <ListFace {...props} />}
      </button>
      {canMove && (
        <button
          type="button"
          ref={sortable.setActivatorNodeRef}
          className={styles.handle}
          {...sortable.attributes}
          tabIndex={isReachable ? 0 : -1}
          onKeyDown={event => sortable.listeners?.onKeyDown?.(event)}
          aria-label={`移动${numberLabel(number)}`}
          aria-roledescription="可拖动的材料"
          title="拖动调整顺序；也可按空格拿起，用方向键移动"
        >
          <HolderOutlined />
        </button>
      )}
    </div>
  )
})

function GridFace({ item, number, isFaulty }: CardProps) {
  return (
    <>
      <span className={styles.picture}>
        <Thumbnail item={item} />
      </span>
      <span className={styles.words}>
        <span className={styles.title}>
          <span className={styles.number}>{number}</span> {item.title || item.file.name}
        </span>
        <span className={styles.meta}>
          <span className={styles.date}>
            {item.issuedOn ? chineseDate(item.issuedOn) : '日期未填'}
          </span>
          <Marks item={item} isFaulty={isFaulty} />
        </span>
      </span>
    </>
  )
}

function ListFace({ item, number, kindTitle, isFaulty }: CardProps) {
  return (
    <>
      <span className={styles.number}>{number}</span>
      <span className={styles.picture}>
        <Thumbnail item={item} />
      </span>
      <span className={styles.title}>{item.title || item.file.name}</span>
      <Marks item={item} isFaulty={isFaulty} />
      <span className={styles.meta}>{kindTitle}</span>
      <span className={styles.meta}>{item.issuer}</span>
      <span className={styles.meta}>{item.issuedOn && chineseDate(item.issuedOn)}</span>
      <span className={styles.meta}>{fileKindText(item.file)}</span>
    </>
  )
}
