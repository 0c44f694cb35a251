import { useId, useRef, useState } from 'react'
import {
  answersOf,
  type Draftable,
  frameFor,
  giveBack,
  takeOver,
  writeAnswer,
} from '#shared/domain/draft/editAnswers'
import type { Point } from '#shared/domain/draft/frames'
import { maxAnswer } from '#shared/domain/draft/limits'
import type { Offer } from '#shared/domain/draft/offers'
import { questionsFor } from '#shared/domain/draft/questionsFor'
import type { TextOf } from '#shared/domain/editText'
import type { Place } from '#shared/domain/place'
import type { EvidenceId } from '#shared/schema/richText'
import { edit, useDossier } from '../../../state/dossier.ts'
import styles from './Drafting.module.css'
import { Offers } from './Offers.tsx'

type Props = {
  readonly point: Point
  readonly asked: Draftable
  readonly of: TextOf
  readonly attached: ReadonlySet<EvidenceId>
}

/** One question with its field, what the campaign wants to know here, and what can be taken over. */
export function PointField({ point, asked, of, attached }: Props) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const text = useDossier(dossier => answersOf(dossier, of)[point.id]?.text ?? '')
  // What an input method has not finished is not yet part of the dossier.
  const [composed, setComposed] = useState<string | null>(null)
  const at: Place =
    of.list === 'narratives'
      ? { kind: 'submission', requirement: of.id }
      : { kind: of.list, section: of.id }
  const questions = questionsFor(frameFor(asked), point.id, asked.questions)

  const write = (value: string) =>
    edit({
      label: `回答“${point.ask}”`,
      change: dossier => writeAnswer(dossier, of, point.id, value),
      merge: `answer:${of.list}:${of.id}:${point.id}`,
      at,
    })
  const take = ({ taken, title }: Offer) => {
    edit({
      label: `用上“${title}”`,
      change: dossier => takeOver(dossier, of, point.id, taken),
      at,
    })
    field.current?.focus()
  }
  const put = ({ taken, title }: Offer) => {
    edit({
      label: `不用“${title}”`,
      change: dossier => giveBack(dossier, of, point.id, taken),
      at,
    })
    field.current?.focus()
  }

  return (
    <div className={styles.point}>
      <label htmlFor={id}>{point.ask}</label>
      <textarea
        ref={field}
        id={id}
        rows={point.isShort ? 1 : 3}
        className={styles.field}
        aria-describedby={`${id}-help`}
        value={composed ?? text}
        maxLength={maxAnswer}
        onChange={event => {
          if (composed === null) write(event.target.value)
          else setComposed(event.target.value)
        }}
        onCompositionStart={() => setComposed(text)}
        onCompositionEnd={event => {
          setComposed(null)
          write(event.currentTarget.value)
        }}
      />
      <div id={`${id}-help`} className={styles.help}>
        <p>{point.hint}</p>
        {questions.length > 0 && (
          <p>
            <strong>“{asked.title}”还想知道：</strong>
            {questions.join('')}
          </p>
        )}
      </div>
      {point.takes.length > 0 && (
        <Offers point={point} asked={asked} of={of} attached={attached} onTake={take} onPut={put} />
      )}
    </div>
  )
}
