import { demandCoverage } from '#shared/domain/coverage'
import { isOutside, shortStrengthTitles, strengths, strengthTitles } from '#shared/domain/strength'
import type { Requirement, Strength } from '#shared/schema/campaign'
import { useDossier } from '../../state/dossier.ts'
import { useSettledDossier } from '../../state/settled.ts'
import styles from './Companion.module.css'

/** How strongly a demand is proved now, as rungs from the weakest to the strongest. */
export function StrengthNow({ requirement }: { readonly requirement: Requirement }) {
  const { reached, missing } = demandCoverage(useSettledDossier(), requirement)
  return (
    <>
      <h3>现在的证明分量</h3>
      <ol className={styles.ladder}>
        {strengths.map(strength => {
          const isReached = reached.includes(strength)
          return (
            <li
              key={strength}
              className={isReached ? styles.reached : undefined}
              title={strengthTitles[strength]}
            >
              {shortStrengthTitles[strength]}
              <span className="visually-hidden">{isReached ? '，有' : '，没有'}</span>
            </li>
          )
        })}
      </ol>
      <p>
        {nowText(reached)}
        {missing > 0 && `证明材料还缺 ${missing} 份。`}
      </p>
    </>
  )
}

function nowText(reached: readonly Strength[]): string {
  const best = reached.at(-1)
  if (best === undefined) return '还没有文字，也没有证明材料。'
  if (isOutside(best)) return `最有分量的是${strengthTitles[best]}。`
  return `最有分量的是${strengthTitles[best]}，还没有别人替本单位说话的材料。`
}

/** Which kinds of evidence stand on which rung. */
export function KindsByStrength() {
  const kinds = useDossier(dossier => dossier.campaign.evidenceKinds)
  const rungs = strengths
    .map(strength => ({ strength, own: kinds.filter(kind => kind.strength === strength) }))
    .filter(({ own }) => own.length > 0)
    .toReversed()
  return (
    <details className={styles.fold}>
      <summary>哪类材料更有分量</summary>
      <dl className={styles.kinds}>
        {rungs.map(({ strength, own }) => (
          <div key={strength}>
            <dt>{strengthTitles[strength]}</dt>
            <dd>{own.map(({ title }) => title).join('、')}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.meta}>从上到下，越靠上越能让人信服。</p>
    </details>
  )
}
