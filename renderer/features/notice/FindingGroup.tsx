import { type Dispatch, memo } from 'react'
import { FindingRow } from './FindingRow.tsx'
import styles from './NoticePage.module.css'
import type { Change, Item } from './review.ts'

type Props = {
  readonly title: string
  readonly items: readonly Item[]
  readonly text: string
  readonly active: string | null
  readonly dispatch: Dispatch<Change>
}

export function FindingGroup({ title, items, text, active, dispatch }: Props) {
  const taken = items.filter(({ choice }) => choice === 'taken').length
  return (
    <section className={styles.group} aria-label={title}>
      <h2>
        {title}
        <span className={styles.count}>
          {items.length === 0 ? '没有找到' : `采用 ${taken} / ${items.length}`}
        </span>
      </h2>
      <ul>
        {items.map(item => (
          <Row
            key={item.key}
            item={item}
            text={text}
            isActive={item.key === active}
            dispatch={dispatch}
          />
        ))}
      </ul>
    </section>
  )
}

const Row = memo(FindingRow)
