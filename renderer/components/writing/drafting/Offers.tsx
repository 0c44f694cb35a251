import { useMemo, useState } from 'react'
import { answersOf, type Draftable } from '#shared/domain/draft/editAnswers'
import type { Point } from '#shared/domain/draft/frames'
import { type Offer, offersFor, takenOffers } from '#shared/domain/draft/offers'
import type { TextOf } from '#shared/domain/editText'
import type { EvidenceId } from '#shared/schema/richText'
import { useDossier } from '../../../state/dossier.ts'
import { useSettledDossier } from '../../../state/settled.ts'
import styles from './Drafting.module.css'

const shownFirst = 4

type Props = {
  readonly point: Point
  readonly asked: Draftable
  readonly of: TextOf
  readonly attached: ReadonlySet<EvidenceId>
  readonly onTake: (offer: Offer) => void
  readonly onPut: (offer: Offer) => void
}

/** What the ledgers hold on this question: a click takes it over, another one puts it back. */
export function Offers({ point, asked, of, attached, onTake, onPut }: Props) {
  const dossier = useSettledDossier()
  const answers = useDossier(now => answersOf(now, of))
  const [isAll, setAll] = useState(false)
  const offers = useMemo(
    () => offersFor(dossier, { ...asked, attached }, point, answers),
    [dossier, asked, attached, point, answers],
  )
  const taken = takenOffers(dossier, answers[point.id]?.taken ?? [])
  if (offers.length + taken.length === 0) return null
  const shown = isAll ? offers : offers.slice(0, shownFirst)
  return (
    <div className={styles.offers}>
      {taken.length > 0 && (
        <ul aria-label="已用上的材料">
          {taken.map(offer => (
            <li key={`${offer.kind}${offer.taken.id}`} className={styles.taken}>
              <Words offer={offer} />
              <button
                type="button"
                className={styles.quiet}
                aria-label={`不用${offer.kind}“${offer.title}”`}
                onClick={() => onPut(offer)}
              >
                不用了
              </button>
            </li>
          ))}
        </ul>
      )}
      {offers.length > 0 && (
        <>
          <p className={styles.offersTitle}>档案里有的，点一下就用上</p>
          <ul aria-label="可以用上的材料" className={isAll ? styles.all : undefined}>
            {shown.map(offer => (
              <li key={`${offer.kind}${offer.taken.id}`}>
                <button type="button" className={styles.offer} onClick={() => onTake(offer)}>
                  <Words offer={offer} />
                </button>
              </li>
            ))}
          </ul>
          {offers.length > shownFirst && (
            <button
              type="button"
              className={styles.quiet}
              aria-expanded={isAll}
              onClick={() => setAll(!isAll)}
            >
              {isAll ? '只看最相近的' : `全部 ${offers.length} 条`}
            </button>
          )}
        </>
      )}
    </div>
  )
}

function Words({ offer: { kind, title, detail } }: { readonly offer: Offer }) {
  return (
    <span className={styles.words}>
      <span className={styles.kind}>{kind}</span>
      <span className={styles.title}>{title}</span>
      <span className={styles.detail}>{detail}</span>
    </span>
  )
}
