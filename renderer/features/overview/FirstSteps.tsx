import { useEffect, useMemo } from 'react'
import { type FirstStep, firstSteps } from '#shared/domain/firstSteps'
import type { Dossier } from '#shared/schema/dossier'
import { changeBookmark, useBookmark } from '../../state/bookmarks.ts'
import { go } from '../../state/navigation.ts'
import { notify } from '../../state/notices.ts'
import { leave } from '../../state/session.ts'
import styles from './FirstSteps.module.css'

/** The way of a newcomer to a first page; it goes away when it is walked, or when it is put away. */
export function FirstSteps({ dossier }: { readonly dossier: Dossier }) {
  const { id } = dossier
  const { isLeadShown, hasSeenPages } = useBookmark(id)
  const steps = useMemo(() => firstSteps(dossier, hasSeenPages), [dossier, hasSeenPages])
  const isWalked = steps.every(({ isDone }) => isDone)
  useEffect(() => {
    if (isLeadShown && isWalked) changeBookmark(id, { isLeadShown: false })
  }, [id, isLeadShown, isWalked])
  if (!isLeadShown || isWalked) return null

  function putAway(): void {
    changeBookmark(id, { isLeadShown: false })
    notify('info', '已收起。按 F1 打开“帮助”，在最下面可以找回来。')
  }

  const next = steps.findIndex(({ isDone }) => !isDone)
  return (
    <section className={styles.lead} aria-labelledby="lead-title">
      <header>
        <h2 id="lead-title">五分钟做出第一页</h2>
        <p>
          不用按顺序，写错了都能撤销。想先看一份写好的，
          <button type="button" className={styles.link} onClick={() => void leave()}>
            回“开始”打开示例档案
          </button>
        </p>
        <button type="button" className={styles.away} onClick={putAway}>
          不再显示
        </button>
      </header>
      <ol>
        {steps.map((step, index) => (
          <Step key={step.text} step={step} number={index + 1} isNext={index === next} />
        ))}
      </ol>
    </section>
  )
}

function Step({
  step: { text, detail, place, isDone },
  number,
  isNext,
}: {
  readonly step: FirstStep
  readonly number: number
  readonly isNext: boolean
}) {
  return (
    <li className={isNext ? styles.next : isDone ? styles.done : undefined}>
      <button type="button" className={styles.step} onClick={() => go(place)}>
        <span className={styles.mark} aria-hidden="true">
          {isDone ? '✓' : number}
        </span>
        <span>
          <span className={styles.text}>
            {text}
            {isDone && <span className="visually-hidden">（已完成）</span>}
          </span>
          <span className={styles.detail}>{detail}</span>
        </span>
      </button>
    </li>
  )
}
