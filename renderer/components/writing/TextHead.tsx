import { type ReactNode, useDeferredValue } from 'react'
import { richTextCount } from '#shared/domain/characterCount'
import { type TextOf, textOf } from '#shared/domain/editText'
import type { Place } from '#shared/domain/place'
import { roomFor } from '#shared/domain/richTextRoom'
import { textKeyOf } from '#shared/domain/textPlaces'
import type { WordLimits } from '#shared/schema/campaign'
import { useDossier } from '../../state/dossier.ts'
import { ColleagueMenu } from './colleague/ColleagueMenu.tsx'
import styles from './TextHead.module.css'

/** The title of what is being written, with its number in print, and the room that is left. */
export function TextHead({
  at,
  numeral,
  title,
  of,
  words,
  action,
}: {
  /** Where the text stands, as findings name it. */
  readonly at: Place
  readonly numeral: string
  readonly title: string
  readonly of: TextOf
  readonly words: WordLimits
  readonly action?: ReactNode
}) {
  const key = textKeyOf(at)
  return (
    <header className={styles.head}>
      <h2>
        {numeral}
        {title}
      </h2>
      <div className={styles.state}>
        <Room of={of} words={words} />
        {action}
        {key && <ColleagueMenu text={key} />}
      </div>
    </header>
  )
}

/** Counting follows the letters; it never holds one up. */
function Room({ of, words }: { readonly of: TextOf; readonly words: WordLimits }) {
  const facts = useDossier(dossier => dossier.facts)
  const text = useDeferredValue(useDossier(dossier => textOf(dossier, of)))
  const room = roomFor(richTextCount(text, { facts }), words)
  return <p className={styles[room.fit]}>{room.text}</p>
}
