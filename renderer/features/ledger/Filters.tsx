import { Checkbox, Input, Select } from 'antd'
import {
  type EntryFilter,
  isUnfinished,
  ledgerRows,
  ledgerRowTitles,
  monthOf,
  rowOf,
} from '#shared/domain/ledger'
import type { Dossier } from '#shared/schema/dossier'
import { useSettledDossier } from '../../state/settled.ts'
import styles from './LedgerPlace.module.css'

type Props = {
  readonly filter: EntryFilter
  readonly onChange: (filter: EntryFilter) => void
}

export function Filters({ filter, onChange }: Props) {
  const dossier = useSettledDossier()
  const open = dossier.ledger.filter(entry => isUnfinished(dossier, entry)).length
  return (
    <div className={styles.filters} data-own-undo="">
      <Select<EntryFilter['row']>
        aria-label="只看类别"
        className={styles.kind ?? ''}
        value={filter.row}
        onChange={row => onChange({ ...filter, row })}
        options={rowOptions(dossier)}
      />
      <Select<string>
        aria-label="只看月份"
        className={styles.month ?? ''}
        value={filter.month}
        onChange={month => onChange({ ...filter, month })}
        options={monthOptions(dossier, filter.month)}
      />
      <Input
        allowClear
        aria-label="查找"
        placeholder="查找"
        className={styles.search}
        value={filter.words}
        onChange={event => onChange({ ...filter, words: event.target.value })}
      />
      <Checkbox
        checked={filter.openOnly}
        onChange={event => onChange({ ...filter, openOnly: event.target.checked })}
      >
        只看待补的（{open}）
      </Checkbox>
    </div>
  )
}

function rowOptions({ ledger }: Dossier) {
  return [
    { value: 'all' as const, label: `全部 ${ledger.length}` },
    ...ledgerRows.map(row => ({
      value: row,
      label: `${ledgerRowTitles[row]} ${ledger.filter(entry => rowOf(entry) === row).length}`,
    })),
  ]
}

function monthOptions({ ledger }: Dossier, chosen: string) {
  const months = new Set([...ledger.map(monthOf), chosen].filter(Boolean))
  return [
    { value: '', label: '各月' },
    ...[...months].sort().map(month => ({ value: month, label: monthTitle(month) })),
  ]
}

/** `2026-08` → `2026年8月` */
export function monthTitle(month: string): string {
  const [year, number] = month.split('-')
  return number ? `${year}年${Number(number)}月` : '没有日期'
}
