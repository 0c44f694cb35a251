import { Button, Input, InputNumber } from 'antd'
import { giveMark, takeAllMarksBack, takeMarkBack } from '#shared/domain/marks'
import {
  type CriterionScore,
  type DemandScore,
  groundsText,
  type Score,
  scoreRule,
  scoreWords,
} from '#shared/rehearsal/score'
import type { Mark } from '#shared/schema/dossier'
import { edit, useDossier, useReadOnly } from '../../state/dossier.ts'
import { go } from '../../state/navigation.ts'
import styles from './ScoreSheet.module.css'

const longestReason = 200

/** 模拟评分: what the rule proposes, what the unit makes of it, and how it is reckoned. */
export function ScoreSheet({ score }: { readonly score: Score }) {
  const isReadOnly = useReadOnly()
  return (
    <section className={styles.sheet} aria-labelledby="score-title">
      <header className={styles.head}>
        <div>
          <h2 id="score-title" tabIndex={-1}>
            {scoreWords}
          </h2>
          <p className={styles.total}>
            {score.counted} <small>/ {score.points} 分</small>
          </p>
        </div>
        {score.given > 0 && !isReadOnly && (
          <Button onClick={resetAll}>全部恢复按规则算（{score.given} 项）</Button>
        )}
      </header>
      <table className={styles.marks}>
        <thead>
          <tr>
            <th scope="col">要求</th>
            <th scope="col">按规则</th>
            <th scope="col">本单位定</th>
            <th scope="col">理由</th>
          </tr>
        </thead>
        {score.criteria.map(criterion => (
          <CriterionRows key={criterion.criterion.id} score={criterion} isReadOnly={isReadOnly} />
        ))}
      </table>
      <details className={styles.rule}>
        <summary>怎么算的</summary>
        <ul>
          {scoreRule.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </section>
  )
}

function CriterionRows({
  score: { criterion, number, points, counted, demands },
  isReadOnly,
}: {
  readonly score: CriterionScore
  readonly isReadOnly: boolean
}) {
  return (
    <tbody>
      <tr className={styles.criterion}>
        <th scope="rowgroup" colSpan={4}>
          {number}. {criterion.title}
          <span>
            {counted} / {points}
          </span>
        </th>
      </tr>
      {demands.map(demand => (
        <DemandRow key={demand.requirement.id} score={demand} isReadOnly={isReadOnly} />
      ))}
    </tbody>
  )
}

function DemandRow({
  score: { requirement, points, proposed, grounds },
  isReadOnly,
}: {
  readonly score: DemandScore
  readonly isReadOnly: boolean
}) {
  // Straight from the dossier, not from what is computed a moment later: it is being typed.
  const mark = useDossier(dossier => dossier.rehearsal[requirement.id])
  const give = (next: Mark) =>
    edit({
      label: `模拟评分：${requirement.title}`,
      merge: `mark:${requirement.id}`,
      change: dossier => giveMark(dossier, requirement.id, next),
    })
  const reset = () =>
    edit({
      label: `恢复按规则算：${requirement.title}`,
      change: dossier => takeMarkBack(dossier, requirement.id),
    })
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className={styles.name}
          onClick={() => go({ kind: 'submission', requirement: requirement.id })}
        >
          {requirement.title}
        </button>
        <span className={styles.grounds}>{groundsText(grounds)}</span>
      </th>
      <td className={mark ? styles.overruled : styles.number}>
        {proposed} <small>/ {points}</small>
      </td>
      <td>
        <InputNumber
          size="small"
          className={`${styles.points}`}
          aria-label={`${requirement.title}：本单位定几分`}
          min={0}
          max={points}
          step={0.5}
          value={mark?.points ?? null}
          placeholder={String(proposed)}
          disabled={isReadOnly}
          onChange={value =>
            value === null ? reset() : give({ points: value, reason: mark?.reason ?? '' })
          }
        />
      </td>
      <td>
        {mark && (
          <span className={styles.reason}>
            <Input
              size="small"
              aria-label={`${requirement.title}：为什么这样定`}
              placeholder="写上理由"
              status={mark.reason.trim() === '' ? 'warning' : ''}
              maxLength={longestReason}
              value={mark.reason}
              disabled={isReadOnly}
              onChange={event => give({ points: mark.points, reason: event.target.value })}
            />
            {!isReadOnly && (
              <Button
                size="small"
                type="text"
                aria-label={`${requirement.title}：恢复按规则算`}
                onClick={reset}
              >
                恢复
              </Button>
            )}
          </span>
        )}
      </td>
    </tr>
  )
}

function resetAll(): void {
  edit({ label: '模拟评分全部恢复按规则算', change: takeAllMarksBack })
}
