import { richTextCount } from '#shared/domain/characterCount'
import { type TextOf, textOf } from '#shared/domain/editText'
import { limitsText, roomFor } from '#shared/domain/richTextRoom'
import type { Requirement, Section, WordLimits } from '#shared/schema/campaign'
import { useSettledDossier } from '../../state/settled.ts'
import styles from './Companion.module.css'
import { ExampleAnswers } from './ExampleAnswers.tsx'
import { KindsByStrength, StrengthNow } from './Strength.tsx'
import { Stronger } from './Stronger.tsx'

/**
 * 怎么写: what is meant and who reads it, what to answer, how a good answer
 * looks, what proves it and how strongly. In the campaign's words.
 */
export function Companion({
  asked,
  of,
}: {
  readonly asked: Section | Requirement
  /** The text that is written here. */
  readonly of: TextOf
}) {
  const { guide, readers, questions, answers, examples, words } = asked
  return (
    <div className={styles.companion}>
      <h2>怎么写</h2>
      <p>{guide}</p>
      {readers && (
        <p>
          <strong>谁来看：</strong>
          {readers}
        </p>
      )}
      <Room of={of} words={words} />
      <Stronger asked={asked} of={of} />
      {questions.length > 0 && (
        <>
          <h3>写的时候想一想</h3>
          <ol className={styles.questions}>
            {questions.map(question => (
              <li key={question}>{question}</li>
            ))}
          </ol>
        </>
      )}
      <ExampleAnswers key={asked.id} answers={answers} />
      {examples.length > 0 && (
        <>
          <h3>可以用来证明的材料</h3>
          <ul className={styles.examples}>
            {examples.map(example => (
              <li key={example}>{example}</li>
            ))}
          </ul>
        </>
      )}
      {'minEvidence' in asked && <StrengthNow requirement={asked} />}
      <KindsByStrength />
      {'clause' in asked && <p className={styles.meta}>出处：通知“{asked.clause}”</p>}
    </div>
  )
}

/** How much may be written, and how much of it is. */
function Room({ of, words }: { readonly of: TextOf; readonly words: WordLimits }) {
  const dossier = useSettledDossier()
  const limits = limitsText(words)
  if (!limits) return null
  const { left } = roomFor(richTextCount(textOf(dossier, of), dossier), words)
  return (
    <p>
      <strong>篇幅：</strong>
      {[limits, left].filter(Boolean).join('，')}
    </p>
  )
}
