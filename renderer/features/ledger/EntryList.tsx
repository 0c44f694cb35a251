import { PaperClipOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import { daysBetween } from '#shared/domain/dates'
import {
  detailsOf,
  type EntryFilter,
  entriesByMonth,
  ledgerRowTitles,
  presentEvidence,
  remedyState,
  rowOf,
} from '#shared/domain/ledger'
import type { Dossier } from '#shared/schema/dossier'
import type { Entry, EntryId } from '#shared/schema/ledger'
import { today } from '../../lib/today.ts'
import { useReadOnly } from '../../state/dossier.ts'
import { useSettledDossier } from '../../state/settled.ts'
import { monthTitle } from './Filters.tsx'
import styles from './LedgerPlace.module.css'
import { remove } from './ledgerEdits.ts'

type Props = {
  readonly filter: EntryFilter
  readonly chosen: EntryId | null
  readonly onChoose: (entry: EntryId | null) => void
  readonly onShowAll: () => void
}

/** Entries by month; arrow keys go from one to the next, Delete removes. */
export function EntryList({ filter, chosen, onChoose, onShowAll }: Props) {
  const dossier = useSettledDossier()
  const isReadOnly = useReadOnly()
  const months = useMemo(() => entriesByMonth(dossier, filter), [dossier, filter])
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (chosen) rowIn(list.current, chosen)?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  function press(event: KeyboardEvent): void {
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])]
    const index = buttons.indexOf(event.target as HTMLElement)
    if (index < 0) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const id = buttons[index]?.dataset.entry as EntryId | undefined
    if (step !== 0) buttons[index + step]?.focus()
    else if (event.key === 'Delete' && id && !isReadOnly) {
      buttons[index + 1]?.focus()
      remove(id)
    } else return
    event.preventDefault()
  }

  if (months.length === 0) {
    return (
      <p className={styles.nothing}>
        没有符合的记录。<Button onClick={onShowAll}>看全部</Button>
      </p>
    )
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside are what takes keys
    <div ref={list} onKeyDown={press}>
      {months.map(({ month, entries }) => (
        <section key={month} className={styles.group} aria-label={monthTitle(month)}>
          <h2>
            {monthTitle(month)} <span className={styles.hint}>{entries.length} 条</span>
          </h2>
          <ul>
            {entries.map(entry => (
              <Line
                key={entry.id}
                entry={entry}
                dossier={dossier}
                isChosen={entry.id === chosen}
                onChoose={onChoose}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function rowIn(list: HTMLElement | null, id: EntryId): Element | null {
  return list?.querySelector(`[data-entry="${CSS.escape(id)}"]`) ?? null
}

function Line({
  entry,
  dossier,
  isChosen,
  onChoose,
}: {
  readonly entry: Entry
  readonly dossier: Dossier
  readonly isChosen: boolean
  readonly onChoose: (entry: EntryId) => void
}) {
  const proofs = presentEvidence(dossier, entry.evidence).length
  const state = stateOf(entry)
  const day = entry.happenedOn ? `${Number(entry.happenedOn.slice(8))}日` : ''
  return (
    <li>
      <button
        type="button"
        data-entry={entry.id}
        className={styles.entry}
        aria-current={isChosen ? 'true' : undefined}
        onClick={() => onChoose(entry.id)}
      >
        <span className={styles.date}>{day}</span>
        <span className={styles.tag}>{ledgerRowTitles[rowOf(entry)]}</span>
        <span className={styles.what}>
          {entry.title || '（还没写）'}
          <span className={styles.hint}> {detailsOf(entry).join(' · ')}</span>
        </span>
        {state && <span className={styles[state.kind]}>{state.text}</span>}
        {proofs > 0 ? (
          <span className={styles.proofs}>
            <PaperClipOutlined /> {proofs}
          </span>
        ) : (
          <span className={styles.bare}>缺证明</span>
        )}
      </button>
    </li>
  )
}

function stateOf(
  entry: Entry,
): { readonly kind: 'late' | 'pending' | 'closed'; readonly text: string } | null {
  if (entry.kind !== 'inspection') return null
  switch (remedyState(entry, today())) {
    case 'overdue':
      return { kind: 'late', text: `▲ 逾期 ${daysBetween(entry.dueOn, today())} 天` }
    case 'open':
      return { kind: 'pending', text: '○ 整改中' }
    default:
      return { kind: 'closed', text: '● 已销号' }
  }
}
