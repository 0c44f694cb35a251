import { Button } from 'antd'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { Draftable } from '#shared/domain/draft/editAnswers'
import type { Step } from '#shared/domain/draft/frames'
import type { TextOf } from '#shared/domain/editText'
import type { EvidenceId } from '#shared/schema/richText'
import styles from './Drafting.module.css'
import { PointField } from './PointField.tsx'

type Props = {
  readonly step: Step
  readonly asked: Draftable
  readonly of: TextOf
  readonly attached: ReadonlySet<EvidenceId>
  /** Absent on the first step. */
  readonly onBack: (() => void) | undefined
  readonly onNext: () => void
  readonly nextTitle: string
}

/** The questions of one step. Enter goes to the next question, and from the last one on. */
export function StepForm({ step, asked, of, attached, onBack, onNext, nextTitle }: Props) {
  const form = useRef<HTMLDivElement>(null)
  const fields = () => [...(form.current?.querySelectorAll('textarea') ?? [])]
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the step is shown
  useEffect(() => {
    const first = fields()[0]
    first?.focus()
    first?.setSelectionRange(first.value.length, first.value.length)
  }, [])

  function press(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    if (event.shiftKey || !(event.target instanceof HTMLTextAreaElement)) return
    event.preventDefault()
    const all = fields()
    const next = all[all.indexOf(event.target) + 1]
    if (next) next.focus()
    else onNext()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter leads on from every field in it
    <div ref={form} className={styles.form} onKeyDown={press}>
      {step.points.map(point => (
        <PointField key={point.id} point={point} asked={asked} of={of} attached={attached} />
      ))}
      <footer className={styles.foot}>
        {onBack && (
          <Button title="Alt+←" onClick={onBack}>
            上一步
          </Button>
        )}
        <Button type="primary" title="Enter" onClick={onNext}>
          下一步：{nextTitle}
        </Button>
        <p>Enter 到下一问，Shift+Enter 换行，Alt+← 回上一步。不会的先空着，草稿里会留出空来。</p>
      </footer>
    </div>
  )
}
