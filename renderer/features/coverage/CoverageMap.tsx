import type { Coverage, CriterionCoverage } from '#shared/domain/coverage'
import { rungOf, shortStrengthTitles, strengths, strengthTitles } from '#shared/domain/strength'
import { go } from '../../state/navigation.ts'
import styles from './CoverageMap.module.css'

/** Demands × rungs: the further to the right the ink reaches, the better a demand is proved. */
export function CoverageMap({ coverage }: { readonly coverage: readonly CriterionCoverage[] }) {
  return (
    <section className={styles.sheet} aria-label="要求和证明力">
      <table className={styles.map}>
        <thead>
          <tr>
            <th scope="col">要求</th>
            <th scope="col" className={styles.words}>
              字数
            </th>
            <th scope="col" className={styles.count}>
              证明
            </th>
            {strengths.map(strength => (
              <th key={strength} scope="col" title={strengthTitles[strength]}>
                {shortStrengthTitles[strength]}
              </th>
            ))}
          </tr>
        </thead>
        {coverage.map(({ criterion, number, demands }) => (
          <tbody key={criterion.id}>
            <tr className={styles.criterion}>
              <th scope="rowgroup" colSpan={3 + strengths.length}>
                {number}. {criterion.title}
              </th>
            </tr>
            {demands.map(demand => (
              <Demand key={demand.requirement.id} demand={demand} />
            ))}
          </tbody>
        ))}
      </table>
      <p className={styles.legend}>
        {strengths.map(strength => strengthTitles[strength]).join(' ＜ ')}
      </p>
    </section>
  )
}

function Demand({ demand }: { readonly demand: Coverage }) {
  const { requirement, characters, writing, evidence, missing, reached } = demand
  const { max } = requirement.words
  const open = () => go({ kind: 'submission', requirement: requirement.id })
  const best = reached.at(-1)
  const share = max > 0 ? Math.min(1, characters / max) : writing === 'complete' ? 1 : 0
  return (
    <tr className={styles.demand} onClick={open}>
      <th scope="row">
        <button type="button" onClick={open}>
          {requirement.title}
        </button>
      </th>
      <td className={styles.words}>
        <span className={styles.fill} style={{ width: `${share * 100}%` }} />
        <span>
          {characters}
          {max > 0 && <small> / {max}</small>}
        </span>
      </td>
      <td className={missing > 0 ? styles.missing : styles.count}>
        {evidence.length} 份{missing > 0 && `，缺 ${missing}`}
      </td>
      {strengths.map(strength => {
        const isReached = reached.includes(strength)
        return (
          <td
            key={strength}
            className={isReached ? `${styles.ink} ${styles[`rung${rungOf(strength)}`]}` : ''}
            title={isReached ? strengthTitles[strength] : `没有${strengthTitles[strength]}`}
          >
            {isReached && (
              <>
                <span aria-hidden="true">{strength === best ? '●' : '·'}</span>
                <span className="visually-hidden">有</span>
              </>
            )}
          </td>
        )
      })}
    </tr>
  )
}
