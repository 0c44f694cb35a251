import { type KeyboardEvent, useState } from 'react'
import { answersOf, type Draftable, frameFor, isAnswered } from '#shared/domain/draft/editAnswers'
import type { Step } from '#shared/domain/draft/frames'
import type { Draft } from '#shared/domain/draft/pieces'
import type { TextOf } from '#shared/domain/editText'
import type { Answers } from '#shared/schema/answers'
import type { EvidenceId } from '#shared/schema/richText'
import { currentDossier, useDossier } from '../../../state/dossier.ts'
import styles from './Drafting.module.css'
import { DraftSheet } from './DraftSheet.tsx'
import { StepForm } from './StepForm.tsx'

type Props = {
  readonly asked: Draftable
  readonly of: TextOf
  /** Evidence that proves this place. */
  readonly attached: ReadonlySet<EvidenceId>
  readonly onPut: (draft: Draft) => void
  readonly onClose: () => void
}

/**
 * 起草: one question after the other, then the paragraph that comes of it. Every
 * answer is in the dossier at once, so one may leave at any point and come back.
 */
export function Drafting({ asked, of, attached, onPut, onClose }: Props) {
  const { steps } = frameFor(asked)
  const answers = useDossier(dossier => answersOf(dossier, of))
  const [at, setAt] = useState(() => firstOpen(steps, answersOf(currentDossier(), of)))
  const step = steps[at]
  const goTo = (index: number) => setAt(Math.min(Math.max(index, 0), steps.length))

  function press(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') onClose()
    else if (event.altKey && event.key === 'ArrowLeft') goTo(at - 1)
    else if (event.altKey && event.key === 'ArrowRight') goTo(at + 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <section className={styles.panel} aria-label={`起草：${asked.title}`} onKeyDown={press}>
      <header className={styles.head}>
        <Steps steps={steps} at={at} answers={answers} onGo={goTo} />
        <button type="button" className={styles.quiet} title="Esc" onClick={onClose}>
          收起，以后接着答
        </button>
      </header>
      {step ? (
        <StepForm
          key={at}
          step={step}
          asked={asked}
          of={of}
          attached={attached}
          onBack={at > 0 ? () => goTo(at - 1) : undefined}
          onNext={() => goTo(at + 1)}
          nextTitle={steps[at + 1]?.title ?? '看草稿'}
        />
      ) : (
        <DraftSheet asked={asked} of={of} onBack={() => goTo(at - 1)} onPut={onPut} />
      )}
    </section>
  )
}

/** Where one left off: the first step with something open, or the draft when there is none. */
function firstOpen(steps: readonly Step[], answers: Answers): number {
  const open = steps.findIndex(({ points }) => points.some(({ id }) => !isAnswered(answers[id])))
  return open < 0 ? steps.length : open
}

function Steps({
  steps,
  at,
  answers,
  onGo,
}: {
  readonly steps: readonly Step[]
  readonly at: number
  readonly answers: Answers
  readonly onGo: (index: number) => void
}) {
  return (
    <ol className={styles.steps} aria-label="起草的步骤">
      {[...steps.map(({ title }) => title), '草稿'].map((title, index) => {
        const isDone = steps[index]?.points.every(({ id }) => isAnswered(answers[id])) ?? false
        return (
          <li key={title}>
            <button
              type="button"
              aria-current={index === at ? 'step' : undefined}
              onClick={() => onGo(index)}
            >
              <span aria-hidden="true">{isDone ? '✓' : index + 1}</span> {title}
              {isDone && <span className="visually-hidden">，已答</span>}
            </button>
          </li>
        )
      })}
    </ol>
  )
}
