import { useState } from 'react'
import { comparisons } from '#shared/domain/comparisons'
import { factText } from '#shared/domain/facts'
import type { Place } from '#shared/domain/place'
import type { Fact } from '#shared/schema/facts'
import { PlaceFrame } from '../../components/PlaceFrame.tsx'
import { RowTable } from '../../components/rows/RowTable.tsx'
import { useDossier, useReadOnly } from '../../state/dossier.ts'
import { Bars } from './Bars.tsx'
import styles from './FactsPlace.module.css'
import { factTable } from './factTable.ts'
import { timesOf, UseList, useFactUses } from './UsesCell.tsx'

/** 事实台账: every number once, its source, where it is used, and what it was before. */
export function FactsPlace({
  place,
}: {
  readonly place: Extract<Place, { readonly kind: 'facts' }>
}) {
  const facts = useDossier(dossier => dossier.facts)
  const isReadOnly = useReadOnly()
  const pairs = comparisons(facts)
  return (
    <PlaceFrame
      title="事实台账"
      lead="一个数字只记一次，写明时间和出处；正文里输入 # 引用，改这里就全改。"
      wide
    >
      <RowTable kind={factTable} rows={facts} isReadOnly={isReadOnly} focusRow={place.fact} />
      <Changed facts={facts} />
      {pairs.length > 0 && <Bars pairs={pairs} />}
    </PlaceFrame>
  )
}

/** What was changed since the place was opened, and which texts follow. */
function Changed({ facts }: { readonly facts: readonly Fact[] }) {
  const [opened] = useState(() => new Map(facts.map(fact => [fact.id, factText(fact, 'value')])))
  const uses = useFactUses()
  const changed = facts.flatMap(fact => {
    const [was, now] = [opened.get(fact.id), factText(fact, 'value')]
    const places = uses.get(fact.id)
    return was !== undefined && was !== now && places ? [{ fact, was, now, places }] : []
  })
  if (changed.length === 0) return null
  return (
    <section className={styles.changed} role="status" aria-label="跟着改了的地方">
      {changed.map(({ fact, was, now, places }) => (
        <div key={fact.id} className={styles.change}>
          <p>
            “{fact.name}”由 {was} 改为 {now}，{timesOf(places)} 处文字已跟着改：
          </p>
          <UseList uses={places} />
        </div>
      ))}
    </section>
  )
}
