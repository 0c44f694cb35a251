import type { Comparison } from '#shared/domain/comparisons'
import type { Dossier } from '#shared/schema/dossier'
import { go } from '../../state/navigation.ts'
import styles from './TablesSheet.module.css'
import { byKindOf } from './tableLines.ts'

/** What stands in tables and is looked at as a whole: before and after, honours, reports. */
export function TablesSheet({
  dossier,
  comparisons,
}: {
  readonly dossier: Dossier
  readonly comparisons: readonly Comparison[]
}) {
  const lists = byKindOf(dossier, comparisons)
  return (
    <section className={styles.sheet} aria-labelledby="tables-title">
      <h2 id="tables-title">对比、荣誉和报道</h2>
      <div className={styles.columns}>
        {lists.map(({ title, lines, more }) => (
          <section key={title} aria-label={title}>
            <h3>{title}</h3>
            {lines.length === 0 && <p className={styles.none}>（没有）</p>}
            <ul>
              {lines.map(({ key, place, text, detail }) => (
                <li key={key}>
                  <button type="button" onClick={() => go(place)}>
                    {text} <span className={styles.detail}>{detail}</span>
                  </button>
                </li>
              ))}
            </ul>
            {more > 0 && <p className={styles.none}>还有 {more} 项，多半一扫而过。</p>}
          </section>
        ))}
      </div>
    </section>
  )
}
