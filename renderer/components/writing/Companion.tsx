import { limitsText } from '#shared/domain/richTextRoom'
import type { WordLimits } from '#shared/schema/campaign'
import styles from './Companion.module.css'

/** 怎么写: what is meant, what to answer, what proves it. In the campaign's words. */
export function Companion({
  guide,
  questions,
  words,
  examples = [],
  clause,
}: {
  readonly guide: string
  readonly questions: readonly string[]
  readonly words: WordLimits
  readonly examples?: readonly string[]
  /** Where the notice asks for it. */
  readonly clause?: string
}) {
  const limits = limitsText(words)
  return (
    <div className={styles.companion}>
      <h2>怎么写</h2>
      <p>{guide}</p>
      {limits && <p className={styles.meta}>篇幅：{limits}</p>}
      {clause && <p className={styles.meta}>出处：通知“{clause}”</p>}
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
    </div>
  )
}
