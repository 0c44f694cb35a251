import type { Question } from '#shared/rehearsal/question'
import { go } from '../../state/navigation.ts'
import styles from './QuestionList.module.css'

/** What an expert would still ask; each leads to where the answer belongs. Nothing while it is not known. */
export function QuestionList({
  title,
  questions,
}: {
  readonly title: string
  readonly questions: readonly Question[] | null
}) {
  if (!questions) return null
  return (
    <section className={questions.length === 0 ? styles.clear : styles.box} aria-label={title}>
      <h3>{title}</h3>
      {questions.length === 0 ? (
        <p className={styles.none}>● 按规则没有看出还要问的。</p>
      ) : (
        <ol>
          {questions.map(({ text, at, span }) => (
            <li key={text}>
              <button type="button" onClick={() => go(at, span ?? null)}>
                {text}
              </button>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
