import dayjs from 'dayjs'
import { type FocusEvent, useState } from 'react'
import { chineseDate } from '#shared/domain/dates'
import { DatePicker } from '../DatePicker.tsx'
import styles from './RowTable.module.css'

type Props = {
  readonly label: string
  readonly value: string
  readonly isReadOnly: boolean
  readonly onWrite: (value: string) => void
}

/** A calendar is made only for the cell at hand: a table may have hundreds of dates. */
export function DateCell({ label, value, isReadOnly, onWrite }: Props) {
  const [isChosen, setChosen] = useState(false)
  if (!isChosen || isReadOnly) {
    return (
      <button
        type="button"
        className={styles.date}
        aria-label={`${label}：${value ? chineseDate(value) : '未填'}`}
        disabled={isReadOnly}
        onFocus={() => setChosen(true)}
        onClick={() => setChosen(true)}
      >
        {value ? chineseDate(value) : <span className={styles.hint}>选择日期</span>}
      </button>
    )
  }
  function leave(event: FocusEvent): void {
    // Its own button for clearing belongs to it.
    if (!event.currentTarget.contains(event.relatedTarget)) setChosen(false)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: focus leaving the calendar is observed, not offered
    <span onBlur={leave}>
      <DatePicker
        autoFocus
        variant="borderless"
        aria-label={label}
        className={styles.picker ?? ''}
        placeholder="选择日期"
        // What is typed may have any of the usual forms; the first is how it is shown.
        format={['YYYY年M月D日', 'YYYY-M-D', 'YYYY/M/D', 'YYYY.M.D', 'YYYYMMDD']}
        value={value ? dayjs(value) : null}
        onChange={date => onWrite(date ? date.format('YYYY-MM-DD') : '')}
      />
    </span>
  )
}
