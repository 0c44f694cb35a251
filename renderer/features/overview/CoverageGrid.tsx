import { Button } from 'antd'
import { evidenceCount, requirementWriting, type Writing } from '#shared/domain/progress'
import type { Requirement } from '#shared/schema/campaign'
import type { Dossier } from '#shared/schema/dossier'
import { go } from '../../state/navigation.ts'
import styles from './CoverageGrid.module.css'

const writingText: Record<Writing, string> = {
  empty: '未动笔',
  started: '未写够',
  complete: '已写好',
}

/** Criteria × demands: each cell fills like ink with its text and its evidence. */
export function CoverageGrid({ dossier }: { readonly dossier: Dossier }) {
  return (
    <section className={styles.sheet} aria-labelledby="coverage-title">
      <header className={styles.head}>
        <h2 id="coverage-title">每一项要求写到了哪里</h2>
        <span className={styles.ways}>
          <Button onClick={() => go({ kind: 'reading' })}>像专家一样读十分钟</Button>
          <Button onClick={() => go({ kind: 'coverage' })}>看标准覆盖图</Button>
        </span>
      </header>
      {dossier.campaign.criteria.map((criterion, index) => (
        <div key={criterion.id} className={styles.row}>
          <p className={styles.criterion}>
            {index + 1}. {criterion.title}
          </p>
          <ul className={styles.cells}>
            {criterion.requirements.map(requirement => (
              <Cell key={requirement.id} dossier={dossier} requirement={requirement} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

function Cell({
  dossier,
  requirement,
}: {
  readonly dossier: Dossier
  readonly requirement: Requirement
}) {
  const writing = requirementWriting(dossier, requirement)
  const have = evidenceCount(dossier, requirement)
  const missing = Math.max(0, requirement.minEvidence - have)
  return (
    <li>
      <button
        type="button"
        className={`${styles.cell} ${styles[writing]}`}
        onClick={() => go({ kind: 'submission', requirement: requirement.id })}
      >
        <span className={styles.title}>{requirement.title}</span>
        <span className={styles.facts}>
          {writingText[writing]} · 证明 {have} 份{missing > 0 && <b>，缺 {missing}</b>}
        </span>
      </button>
    </li>
  )
}
