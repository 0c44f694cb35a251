import { type ReactNode, useDeferredValue } from 'react'
import { richTextCount } from '#shared/domain/characterCount'
import type { Place } from '#shared/domain/place'
import { roomFor } from '#shared/domain/richTextRoom'
import { textKeyOf } from '#shared/domain/textPlaces'
import type { WordLimits } from '#shared/schema/campaign'
import type { RichText } from '#shared/schema/richText'
import { useDossier } from '../../state/dossier.ts'
import { ColleagueMenu } from './colleague/ColleagueMenu.tsx'
import styles from './TextHead.module.css'

/** The title of what is being written, with its number in print, and the room that is left. */
export function TextHead({
  at,
  numeral,
  title,
  text,
  words,
  action,
}: {
  /** Where the text stands, as findings name it. */
  readonly at: Place
  readonly numeral: string
  readonly title: string
  readonly text: RichText | undefined
  readonly words: WordLimits
  readonly action?: ReactNode
}) {
  const facts = useDossier(dossier => dossier.facts)
  const key = textKeyOf(at)
  // Counting follows the letters; it never holds one up.
  const room = roomFor(richTextCount(useDeferredValue(text), { facts }), words)
  return (
    <header className={styles.head}>
      <h2>
        {numeral}
        {title}
      </h2>
      <div className={styles.state}>
        <p className={styles[room.fit]}>{room.text}</p>
        {action}
        {key && <ColleagueMenu text={key} />}
      </div>
    </header>
  )
}
