import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { questionsOf } from '#shared/rehearsal/questions'
import { readingOf } from '#shared/rehearsal/reading'
import { type Score, scoreOf, scoreWords } from '#shared/rehearsal/score'
import { ChecksNotKnown } from '../../components/ChecksNotKnown.tsx'
import { PlaceFrame } from '../../components/PlaceFrame.tsx'
import { attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { today } from '../../lib/today.ts'
import { currentDossier } from '../../state/dossier.ts'
import { useSortedFindings } from '../../state/findings.ts'
import { go } from '../../state/navigation.ts'
import { notify } from '../../state/notices.ts'
import { useSettledDossier } from '../../state/settled.ts'
import { Clock } from './Clock.tsx'
import { CoverSheet } from './CoverSheet.tsx'
import { CriterionSheet } from './CriterionSheet.tsx'
import styles from './ReadingPlace.module.css'
import { ScoreSheet } from './ScoreSheet.tsx'
import { TablesSheet } from './TablesSheet.tsx'

/** 专家十分钟: the submission as somebody reads it who has ten minutes, and what they would ask. */
export function ReadingPlace() {
  const dossier = useSettledDossier()
  const { open: findings, state } = useSortedFindings(dossier)
  const day = today()
  const reading = useMemo(() => readingOf(dossier), [dossier])
  const asked = useMemo(
    () => questionsOf({ dossier, findings, today: day }),
    [dossier, findings, day],
  )
  const score = useMemo(() => scoreOf(dossier, asked), [dossier, asked])
  // A question or a mark that is taken back a moment later would only confuse.
  const isKnown = state !== 'waiting'
  return (
    <PlaceFrame
      wide
      title="专家十分钟"
      lead="专家只有十分钟：先看标题、开头和数字，再翻最硬的证明。看不到的地方用“……”代替，点哪里就回到哪里。"
      action={
        <span className={styles.ways}>
          <SaveAsPdf />
          <Button onClick={() => go({ kind: 'checks' })}>去自查</Button>
        </span>
      }
    >
      <div className={styles.columns}>
        <div className={styles.paper}>
          {state !== 'known' && <ChecksNotKnown state={state} />}
          <CoverSheet
            dossier={dossier}
            openings={reading.openings}
            questions={isKnown ? asked.whole : null}
          />
          {reading.criteria.map((criterion, index) => (
            <CriterionSheet
              key={criterion.criterion.id}
              reading={criterion}
              questions={isKnown ? (asked.criteria[index]?.first ?? []) : null}
            />
          ))}
          <TablesSheet dossier={dossier} comparisons={reading.comparisons} />
          {isKnown && <ScoreSheet score={score} />}
        </div>
        <div className={styles.side}>
          <Clock reading={reading} dossier={dossier.id} />
          {isKnown && <Total score={score} />}
        </div>
      </div>
    </PlaceFrame>
  )
}

/** For the table around which the rehearsal is held; it goes into nothing that is sent. */
function SaveAsPdf() {
  const [isSaving, setSaving] = useState(false)

  async function save(): Promise<void> {
    setSaving(true)
    const saved = await attempt(() => call('rehearsal.save', { dossier: currentDossier() }))
    setSaving(false)
    if (saved?.wasSaved) notify('done', '演练记录已存成 PDF。它只供内部用，不会放进报送的材料包。')
  }

  return (
    <Button loading={isSaving} onClick={() => void save()}>
      存成 PDF
    </Button>
  )
}

function Total({ score }: { readonly score: Score }) {
  return (
    <section className={styles.sheet} aria-label="模拟总分">
      <p className={styles.total}>
        {score.counted} <small>/ {score.points} 分</small>
      </p>
      <p className={styles.fine}>{scoreWords}</p>
      <button
        type="button"
        className={styles.link}
        onClick={() => document.getElementById('score-title')?.focus()}
      >
        看怎么算的
      </button>
    </section>
  )
}
