import { useId, useState } from 'react'
import { useReadOnly } from '../../state/dossier.ts'
import styles from './LedgerPlace.module.css'

type Props = {
  readonly label: string
  readonly value: string
  readonly maxLength: number
  readonly onWrite: (value: string) => void
}

/** What an input method has not finished stays here and is not yet part of the dossier. */
export function WrittenField({ label, value, maxLength, onWrite }: Props) {
  const id = useId()
  const isReadOnly = useReadOnly()
  const [composed, setComposed] = useState<string | null>(null)
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={1}
        className={styles.text}
        value={composed ?? value}
        maxLength={maxLength}
        readOnly={isReadOnly}
        onChange={event => {
          if (composed === null) onWrite(event.target.value)
          else setComposed(event.target.value)
        }}
        onCompositionStart={() => setComposed(value)}
        onCompositionEnd={event => {
          setComposed(null)
          onWrite(event.currentTarget.value)
        }}
      />
    </div>
  )
}
