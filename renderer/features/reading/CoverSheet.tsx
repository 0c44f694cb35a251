import { fieldsOf, fieldValue } from '#shared/domain/requirements'
import type { Question } from '#shared/rehearsal/question'
import type { Opening } from '#shared/rehearsal/reading'
import type { Dossier } from '#shared/schema/dossier'
import { go } from '../../state/navigation.ts'
import styles from './CoverSheet.module.css'
import { QuestionList } from './QuestionList.tsx'

/** The first page: whose it is, what it is called, and how each long field begins. */
export function CoverSheet({
  dossier,
  openings,
  questions,
}: {
  readonly dossier: Dossier
  readonly openings: readonly Opening[]
  readonly questions: readonly Question[] | null
}) {
  const { campaign, pictures, tier, year } = dossier
  const brand = fieldValue(dossier, 'brand').trim()
  const tierTitle = campaign.tiers.find(({ id }) => id === tier)?.title
  const about = [fieldValue(dossier, 'unit'), tierTitle, `${year} 年`].filter(Boolean).join(' · ')
  const logo = fieldsOf(campaign).find(({ id }) => pictures[id])
  const logoFile = logo && pictures[logo.id]
  return (
    <section className={styles.sheet} aria-labelledby="cover-title">
      <div className={styles.cover}>
        {logo && logoFile && (
          <img src={`evidence://picture/${logoFile.hash}/320/0`} alt={logo.label} />
        )}
        <div>
          <h2 id="cover-title" className={styles.brand}>
            {brand ? `“${brand}”` : '（还没有品牌名称）'}
          </h2>
          <p className={styles.slogan}>{fieldValue(dossier, 'slogan')}</p>
          <p className={styles.about}>{about}</p>
        </div>
      </div>
      {openings.length > 0 && (
        <dl className={styles.openings}>
          {openings.map(({ field, label, text }) => (
            <div key={field}>
              <dt>{label}</dt>
              <dd>
                <button type="button" onClick={() => go({ kind: 'unit', field })}>
                  {text}
                </button>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <QuestionList title="专家还会问（整份材料）" questions={questions} />
    </section>
  )
}
