import { useDeferredValue, useMemo } from 'react'
import { carriedWaiting } from '#shared/checks/carriedPassagesAreReviewed'
import { type NextStep, nextSteps } from '#shared/domain/nextSteps'
import { criterionProgress, share } from '#shared/domain/progress'
import { fieldValue } from '#shared/domain/requirements'
import type { Dossier } from '#shared/schema/dossier'
import { Meter } from '../../components/Meter.tsx'
import { PlaceFrame } from '../../components/PlaceFrame.tsx'
import { Ring } from '../../components/Ring.tsx'
import { today } from '../../lib/today.ts'
import { go } from '../../state/navigation.ts'
import { useSettledDossier } from '../../state/settled.ts'
import { CalendarCard } from './CalendarCard.tsx'
import { CampaignLine } from './CampaignLine.tsx'
import { CoverageGrid } from './CoverageGrid.tsx'
import { DueCards } from './DueCards.tsx'
import { FirstSteps } from './FirstSteps.tsx'
import { LeftLine } from './LeftLine.tsx'
import { NextYearCard } from './NextYearCard.tsx'
import styles from './OverviewPlace.module.css'
import { YearLine } from './YearLine.tsx'

/** 概览: what is due, how far each part is, and what helps most now. */
export function OverviewPlace() {
  const dossier = useSettledDossier()
  const day = today()
  const tier = dossier.campaign.tiers.find(({ id }) => id === dossier.tier)
  // What lies below the window's edge is drawn when the rest stands.
  const isRestDrawn = useDeferredValue(true, false)
  return (
    <PlaceFrame
      wide
      title={fieldValue(dossier, 'brand') || '尚未命名的服务品牌'}
      lead={[fieldValue(dossier, 'unit'), `${dossier.year} 年`, tier?.title]
        .filter(Boolean)
        .join(' · ')}
    >
      <LeftLine dossier={dossier} />
      <FirstSteps dossier={dossier} />
      <CampaignLine dossier={dossier} />
      <DueCards dossier={dossier} today={day} />
      <NextYearCard dossier={dossier} today={day} />
      <div className={styles.columns}>
        <CriteriaPicture dossier={dossier} />
        <NextSteps dossier={dossier} today={day} />
      </div>
      {isRestDrawn && (
        <>
          <YearLine dossier={dossier} today={day} />
          <CalendarCard dossier={dossier} today={day} />
          <CoverageGrid dossier={dossier} />
        </>
      )}
    </PlaceFrame>
  )
}

function CriteriaPicture({ dossier }: { readonly dossier: Dossier }) {
  const criteria = useMemo(
    () =>
      dossier.campaign.criteria.map(criterion => ({
        criterion,
        progress: criterionProgress(dossier, criterion),
      })),
    [dossier],
  )
  const percent = Math.round(
    (criteria.reduce((all, { progress }) => all + share(progress), 0) / criteria.length) * 100,
  )
  return (
    <section className={styles.sheet} aria-labelledby="criteria-title">
      <h2 id="criteria-title">对照创建标准</h2>
      <div className={styles.picture}>
        <div className={styles.ring}>
          <Ring parts={criteria.map(({ progress }) => progress)} size={152} thickness={16} />
          <span className={styles.percent}>{percent}%</span>
        </div>
        <ul className={styles.criteria}>
          {criteria.map(({ criterion, progress }, index) => (
            <li key={criterion.id}>
              <button
                type="button"
                onClick={() =>
                  go({
                    kind: 'submission',
                    ...(criterion.requirements[0] && { requirement: criterion.requirements[0].id }),
                  })
                }
              >
                <span className={styles.criterion}>
                  {index + 1}. {criterion.title}
                  <span className={styles.numbers}>
                    {progress.done} / {progress.total}
                  </span>
                </span>
                <Meter progress={progress} label={criterion.title} />
              </button>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

const stepsShown = 6

function NextSteps({ dossier, today }: { readonly dossier: Dossier; readonly today: string }) {
  const steps = useMemo(
    () => [...carriedSteps(dossier, today), ...nextSteps(dossier, today, stepsShown)],
    [dossier, today],
  )
  return (
    <section className={styles.sheet} aria-labelledby="steps-title">
      <h2 id="steps-title">接下来最有用的几步</h2>
      {steps.length === 0 ? (
        <p className={styles.done}>
          ✓ 该填的都填了。可以到
          <button type="button" className={styles.link} onClick={() => go({ kind: 'checks' })}>
            自查
          </button>
          看一遍，再导出。
        </p>
      ) : (
        <ol className={styles.steps}>
          {steps.map(step => (
            <li key={`${step.text}${step.detail}`}>
              <button type="button" onClick={() => go(step.place)}>
                <span>{step.text}</span>
                <span className={styles.detail}>{step.detail}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

/** Last year’s words come first: they look finished and are not. */
function carriedSteps(dossier: Dossier, today: string): readonly NextStep[] {
  if (!dossier.carried) return []
  if (carriedWaiting({ dossier, campaign: dossier.campaign, today }) === 0) return []
  const text = `核对从 ${dossier.carried.year} 年档案带来的内容`
  const detail = '日期、数字和旧说法，自查里逐条列着'
  return [{ place: { kind: 'checks' }, text, detail }]
}
