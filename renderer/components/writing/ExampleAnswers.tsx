import type { Answers } from '#shared/schema/campaign'
import styles from './Companion.module.css'

/** A strong and a weak answer, folded away until they are asked for. */
export function ExampleAnswers({ answers: { strong, weak, difference } }: { answers: Answers }) {
  if (strong === '' && weak === '') return null
  return (
    <details className={styles.fold}>
      <summary>看一个写得实的和一个写得空的</summary>
      {strong && (
        <figure className={styles.strong}>
          <figcaption>✓ 写得实</figcaption>
          <blockquote>{strong}</blockquote>
        </figure>
      )}
      {weak && (
        <figure className={styles.weak}>
          <figcaption>× 写得空</figcaption>
          <blockquote>{weak}</blockquote>
        </figure>
      )}
      {difference && <p>{difference}</p>}
      <p className={styles.meta}>例子是虚构的，只看写法，不要照抄。</p>
    </details>
  )
}
