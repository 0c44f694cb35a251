import { Segmented } from 'antd'
import { useEffect, useState } from 'react'
import type { EntryFilter } from '#shared/domain/ledger'
import type { Place } from '#shared/domain/place'
import type { LedgerRow } from '#shared/schema/campaign'
import type { EntryId } from '#shared/schema/ledger'
import { PlaceFrame } from '../../components/PlaceFrame.tsx'
import { today } from '../../lib/today.ts'
import { useDossier, useReadOnly } from '../../state/dossier.ts'
import { useNavigation } from '../../state/navigation.ts'
import { EntryDetail } from './EntryDetail.tsx'
import { EntryList } from './EntryList.tsx'
import { Filters } from './Filters.tsx'
import styles from './LedgerPlace.module.css'
import { QuickAdd, type Start } from './QuickAdd.tsx'
import { YearView } from './YearView.tsx'

type View = 'entries' | 'year'
const everything: EntryFilter = { row: 'all', month: '', openOnly: false, words: '' }

/** 工作台账: what happened, quick to note; by month, and the year at a glance. */
export function LedgerPlace({ place }: { readonly place: Extract<Place, { kind: 'ledger' }> }) {
  const isReadOnly = useReadOnly()
  const visit = useNavigation(state => state.visit)
  const [view, setView] = useState<View>(place.view ?? 'entries')
  const [filter, setFilter] = useState(everything)
  const [chosen, setChosen] = useState<EntryId | null>(place.entry ?? null)
  const [start, setStart] = useState<Start>({ row: 'publicity', happenedOn: today(), turn: 0 })

  // biome-ignore lint/correctness/useExhaustiveDependencies: a second visit to the same entry counts
  useEffect(() => {
    if (place.view) setView(place.view)
    if (!place.entry) return
    setView('entries')
    setFilter(everything)
    setChosen(place.entry)
  }, [place, visit])

  function look(row: LedgerRow, month: string): void {
    setFilter({ ...everything, row, month })
    setView('entries')
  }

  function fill(row: LedgerRow, happenedOn: string): void {
    setStart(({ turn }) => ({ row, happenedOn, turn: turn + 1 }))
    setView('entries')
  }

  return (
    <PlaceFrame
      wide
      title="工作台账"
      lead="做一件记一件，附上照片。年底的统计、表格和证明都从这里来。"
      action={
        <Segmented<View>
          aria-label="怎么看"
          value={view}
          onChange={setView}
          options={[
            { value: 'entries', label: '逐条' },
            { value: 'year', label: '全年' },
          ]}
        />
      }
    >
      {view === 'year' ? (
        <YearView onLook={look} onFill={isReadOnly ? null : fill} />
      ) : (
        <>
          {!isReadOnly && <QuickAdd start={start} onRecorded={setChosen} />}
          <Entries filter={filter} onFilter={setFilter} chosen={chosen} onChoose={setChosen} />
        </>
      )}
    </PlaceFrame>
  )
}

function Entries({
  filter,
  onFilter,
  chosen,
  onChoose,
}: {
  readonly filter: EntryFilter
  readonly onFilter: (filter: EntryFilter) => void
  readonly chosen: EntryId | null
  readonly onChoose: (entry: EntryId | null) => void
}) {
  const count = useDossier(({ ledger }) => ledger.length)
  const entry = useDossier(({ ledger }) => ledger.find(({ id }) => id === chosen))
  if (count === 0) return <Empty />
  return (
    <div className={styles.columns}>
      <div>
        <Filters filter={filter} onChange={onFilter} />
        <EntryList
          filter={filter}
          chosen={chosen}
          onChoose={onChoose}
          onShowAll={() => onFilter(everything)}
        />
      </div>
      <aside className={styles.detail} aria-label="这一条">
        {entry ? (
          <EntryDetail key={entry.id} entry={entry} />
        ) : (
          <p className={styles.hint}>点左边任何一条，在这里补充细节、附上证明。</p>
        )}
      </aside>
    </div>
  )
}

function Empty() {
  return (
    <section className={styles.empty} aria-label="还没有台账">
      <h2>从今天的一件事记起</h2>
      <p>
        上了报纸、开了会、查出一个问题、收到一封感谢信，都在上面一行里写下来，按 Enter
        就记上了；有照片的，拖进来或粘贴进来。
      </p>
      <p>
        专家看重的是持续做了什么：服务宣传、承诺、调研、反馈每月都该有。“全年”那一页会说出哪个月还空着。
      </p>
    </section>
  )
}
