import { useState } from 'react'
import styles from './RowTable.module.css'

type Props = {
  readonly label: string
  readonly value: string
  readonly placeholder: string
  readonly isLong: boolean
  readonly isReadOnly: boolean
  readonly maxLength?: number | undefined
  /** Id of a datalist. */
  readonly suggestions: string | undefined
  readonly onWrite: (value: string) => void
}

/** As long as a cell may be: see `shortText` in the schema. */
const longest = 500

/**
 * A cell that is always a field, so that typing begins at once. What an input
 * method has not finished stays here and is not yet part of the dossier.
 */
export function TextCell({
  label,
  value,
  placeholder,
  isLong,
  isReadOnly,
  maxLength = longest,
  suggestions,
  onWrite,
}: Props) {
  const [composed, setComposed] = useState<string | null>(null)
  const common = {
    'aria-label': label,
    className: styles.field,
    value: composed ?? value,
    placeholder: isReadOnly ? '' : placeholder,
    readOnly: isReadOnly,
    maxLength,
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      const text = event.target.value.replace(/\n/g, ' ')
      if (composed === null) onWrite(text)
      else setComposed(text)
    },
    onCompositionStart: () => setComposed(value),
    onCompositionEnd: (event: React.CompositionEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      setComposed(null)
      onWrite(event.currentTarget.value.replace(/\n/g, ' '))
    },
  }
  return isLong ? <textarea rows={1} {...common} /> : <input list={suggestions} {...common} />
}
