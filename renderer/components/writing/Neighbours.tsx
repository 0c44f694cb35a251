import { useEffect, useRef } from 'react'
import styles from './Neighbours.module.css'

export type Neighbour = { readonly title: string; readonly onOpen: () => void }

/** The way on at the foot of a text; Ctrl+PageUp and Ctrl+PageDown do the same from anywhere. */
export function Neighbours({
  before,
  after,
}: {
  readonly before: Neighbour | undefined
  readonly after: Neighbour | undefined
}) {
  const latest = useRef({ before, after })
  latest.current = { before, after }
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.isComposing) return
      if (event.key !== 'PageUp' && event.key !== 'PageDown') return
      event.preventDefault()
      latest.current[event.key === 'PageUp' ? 'before' : 'after']?.onOpen()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
  return (
    <p className={styles.neighbours}>
      {before && (
        <button type="button" title="Ctrl+PageUp" onClick={before.onOpen}>
          ← {before.title}
        </button>
      )}
      {after && (
        <button type="button" title="Ctrl+PageDown" className={styles.after} onClick={after.onOpen}>
          {after.title} →
        </button>
      )}
    </p>
  )
}
