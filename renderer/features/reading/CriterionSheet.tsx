import { strengthTitles } from '#shared/domain/strength'
import type { Question } from '#shared/rehearsal/question'
import type { CriterionReading, SeenProof } from '#shared/rehearsal/reading'
import { Thumbnail } from '../../components/evidence/Thumbnail.tsx'
import { go } from '../../state/navigation.ts'
import styles from './CriterionSheet.module.css'
import { QuestionList } from './QuestionList.tsx'
import { SeenText } from './SeenText.tsx'

/** One criterion on paper: what is seen of it, its strongest proofs, what is still asked. */
export function CriterionSheet({
  reading: { criterion, number, demands, proofs },
  questions,
}: {
  readonly reading: CriterionReading
  readonly questions: readonly Question[] | null
}) {
  const titleId = `reading-${criterion.id}`
  return (
    <section className={styles.sheet} aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.title}>
        {number}. {criterion.title}
      </h2>
      {demands.map(demand => (
        <SeenText key={demand.requirement.id} demand={demand} />
      ))}
      <Proofs proofs={proofs} />
      <QuestionList title={`专家还会问（${criterion.title}）`} questions={questions} />
    </section>
  )
}

function Proofs({ proofs }: { readonly proofs: readonly SeenProof[] }) {
  if (proofs.length === 0) return null
  return (
    <>
      <h3 className={styles.sub}>翻到的证明，最硬的在前</h3>
      <ul className={styles.proofs}>
        {proofs.map(({ item, number, strength }) => (
          <li key={item.id}>
            <button type="button" onClick={() => go({ kind: 'evidence', item: item.id })}>
              <span className={styles.thumbnail}>
                <Thumbnail item={item} />
              </span>
              <span className={styles.name}>
                证{number} {item.title || item.file.name}
              </span>
              <span className={styles.strength}>{strengthTitles[strength]}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
