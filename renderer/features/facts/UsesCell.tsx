import { useMemo, useRef, useState } from 'react'
import { type FactUse, factUses } from '#shared/domain/factUses'
import type { Fact } from '#shared/schema/facts'
import { Floating } from '../../components/editor/Floating.tsx'
import { go } from '../../state/navigation.ts'
import { useSettledDossier } from '../../state/settled.ts'
import styles from './FactsPlace.module.css'

/** How often a fact is used, and the way to each place. */
export function UsesCell({ row: fact, label }: { readonly row: Fact; readonly label: string }) {
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const uses = useFactUses().get(fact.id) ?? []
  if (uses.length === 0) return <p className={styles.unused}>还没有引用</p>
  const [only] = uses
  const times = timesOf(uses)
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.uses}
        aria-label={`${label} ${times} 处`}
        aria-expanded={isOpen}
        onClick={() => (uses.length === 1 && only ? go(only.at) : setOpen(!isOpen))}
      >
        用在 {times} 处
      </button>
      {isOpen && (
        <Floating
          anchorAt={() => button.current?.getBoundingClientRect() ?? null}
          width={320}
          label={`引用“${fact.name}”的地方`}
          onClose={() => setOpen(false)}
        >
          <UseList uses={uses} />
        </Floating>
      )}
    </>
  )
}

export function UseList({ uses }: { readonly uses: readonly FactUse[] }) {
  return (
    <ul className={styles.useList}>
      {uses.map(use => (
        <li key={use.subject}>
          <button type="button" className={styles.use} onClick={() => go(use.at)}>
            {use.subject}
            {use.times > 1 && <span className={styles.times}>{use.times} 处</span>}
          </button>
        </li>
      ))}
    </ul>
  )
}

export function timesOf(uses: readonly FactUse[]): number {
  return uses.reduce((sum, { times }) => sum + times, 0)
}

const known = new WeakMap<object, ReturnType<typeof factUses>>()

/** Read once for all rows of the table. */
export function useFactUses(): ReturnType<typeof factUses> {
  const dossier = useSettledDossier()
  return useMemo(() => {
    const uses = known.get(dossier) ?? factUses(dossier)
    known.set(dossier, uses)
    return uses
  }, [dossier])
}
