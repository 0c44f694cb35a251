import { useMemo } from 'react'
import {
  ledgerYear,
  months,
  thinMonths,
  thinMonthText,
  type YearCell,
  type YearRow,
} from '#shared/domain/ledgerYear'
import type { LedgerRow } from '#shared/schema/campaign'
import { today } from '../../lib/today.ts'
import { useSettledDossier } from '../../state/settled.ts'
import styles from './YearView.module.css'

type Props = {
  readonly onLook: (row: LedgerRow, month: string) => void
  /** Begins an entry of the kind on a day of the month; `null` when nothing may be written. */
  readonly onFill: ((row: LedgerRow, happenedOn: string) => void) | null
}

/** Kinds × months: each cell fills like ink, and an empty one that should not be says so. */
export function YearView({ onLook, onFill }: Props) {
  const dossier = useSettledDossier()
  const rows = useMemo(() => ledgerYear(dossier, today()), [dossier])
  const thin = useMemo(() => thinMonths(dossier, today()), [dossier])
  const { year } = dossier
  return (
    <>
      <section className={styles.sheet} aria-labelledby="year-title">
        <h2 id="year-title">{year} 年做了什么</h2>
        <table className={styles.year}>
          <thead>
            <tr>
              <th scope="col">类别</th>
              {months.map(month => (
                <th key={month} scope="col">
                  {month}月
                </th>
              ))}
              <th scope="col">合计</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <tr key={row.row}>
                <th scope="row">{row.title}</th>
                {row.cells.map(cell => (
                  <td key={cell.month}>
                    <Cell row={row} cell={cell} year={year} onLook={onLook} onFill={onFill} />
                  </td>
                ))}
                <td className={styles.total}>{row.total}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section className={styles.sheet} aria-labelledby="thin-title">
        <h2 id="thin-title">哪里还薄</h2>
        {thin.length === 0 ? (
          <p className={styles.fine}>● 已经过去的月份，该有的都有。</p>
        ) : (
          <>
            <ul className={styles.thinList}>
              {thin.map(month => (
                <li key={month.month}>{thinMonthText(month)}</li>
              ))}
            </ul>
            <p className={styles.hint}>
              做过没记的，点空格补记；确实没做的，不要补写，把后面几个月做实。
            </p>
          </>
        )}
      </section>
    </>
  )
}

function Cell({
  row: { row, title },
  cell: { month, count, ink, isThin },
  year,
  onLook,
  onFill,
}: Props & { readonly row: YearRow; readonly cell: YearCell; readonly year: number }) {
  const at = `${year}-${String(month).padStart(2, '0')}`
  if (count > 0) {
    return (
      <button
        type="button"
        className={`${styles.cell} ${styles[`ink${ink}`]}`}
        aria-label={`${month}月${title} ${count} 条`}
        onClick={() => onLook(row, at)}
      >
        {count}
      </button>
    )
  }
  if (!isThin) return <span className={styles.cell} />
  if (!onFill) return <span className={`${styles.cell} ${styles.thin}`}>无</span>
  return (
    <button
      type="button"
      className={`${styles.cell} ${styles.thin}`}
      aria-label={`${month}月无${title}，补记`}
      title="补记"
      onClick={() => onFill(row, `${at}-15`)}
    >
      无
    </button>
  )
}
