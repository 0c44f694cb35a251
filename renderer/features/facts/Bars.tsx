import type { Comparison } from '#shared/domain/comparisons'
import styles from './Bars.module.css'

/** Before and now as two bars each: the same picture that is printed. */
export function Bars({ pairs }: { readonly pairs: readonly Comparison[] }) {
  return (
    <section className={styles.sheet} aria-labelledby="bars-title">
      <h2 id="bars-title">前后对比</h2>
      <p className={styles.lead}>
        申报材料里会有“主要指标对比”一节，印这张表和图，在所获荣誉之前。
      </p>
      <ul className={styles.pairs}>
        {pairs.map(pair => (
          <Pair key={pair.fact.id} pair={pair} />
        ))}
      </ul>
    </section>
  )
}

function Pair({ pair: { fact, before, now, change } }: { readonly pair: Comparison }) {
  return (
    <li className={styles.pair}>
      <p className={styles.name}>{fact.name || '未命名的事实'}</p>
      <div className={styles.lines}>
        <Bar className={styles.before} share={change?.shares.before} text={`原来 ${before}`} />
        <Bar className={styles.now} share={change?.shares.now} text={`现在 ${now}`} />
      </div>
      <p className={styles.text}>{change?.text ?? ''}</p>
    </li>
  )
}

function Bar({
  className = '',
  share,
  text,
}: {
  readonly className: string | undefined
  /** Absent where the value is no number. */
  readonly share: number | undefined
  readonly text: string
}) {
  return (
    <p className={styles.line}>
      {share !== undefined && (
        <span className={`${styles.bar} ${className}`} style={{ width: `${share * 60}%` }} />
      )}
      <span>{text}</span>
    </p>
  )
}
