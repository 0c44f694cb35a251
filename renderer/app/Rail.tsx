import { useMemo } from 'react'
import {
  evidenceProgress,
  formProgress,
  narrativeProgress,
  type Progress,
  planProgress,
  summaryProgress,
} from '#shared/domain/progress'
import { Ring } from '../components/Ring.tsx'
import { useOpen } from '../state/dossier.ts'
import { go, useNavigation } from '../state/navigation.ts'
import { useSettledDossier } from '../state/settled.ts'
import { keyOf, type RailKind, railKind, railPlaces, settingsTitle } from './places.ts'
import styles from './Rail.module.css'
import { SaveLine } from './SaveLine.tsx'

/** The dossier's name, the places in the order of the work, and the save state. */
export function Rail() {
  const name = useOpen(({ open }) => open?.name ?? '')
  const here = useNavigation(({ place }) => railKind(place))
  const isSettings = useNavigation(({ place }) => place.kind === 'campaign')
  const dossier = useSettledDossier()
  const progress = useMemo<Partial<Record<RailKind, Progress>>>(
    () => ({
      unit: formProgress(dossier),
      plan: planProgress(dossier),
      submission: narrativeProgress(dossier),
      summary: summaryProgress(dossier),
      evidence: evidenceProgress(dossier),
    }),
    [dossier],
  )
  return (
    <nav className={styles.rail} aria-label="档案">
      <p className={styles.name} title={name}>
        {name}
      </p>
      <ul className={styles.places}>
        {railPlaces.map(({ kind, title }, index) => (
          <li key={kind}>
            <button
              type="button"
              className={styles.place}
              aria-current={here === kind ? 'page' : undefined}
              aria-keyshortcuts={keyOf(index) && `Control+${keyOf(index)}`}
              title={keyOf(index) ? `${title}（Ctrl+${keyOf(index)}）` : title}
              onClick={() => go({ kind })}
            >
              <span>{title}</span>
              <Mark progress={progress[kind]} />
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className={`${styles.place} ${styles.settings}`}
        aria-current={isSettings ? 'page' : undefined}
        onClick={() => go({ kind: 'campaign' })}
      >
        {settingsTitle}
      </button>
      <SaveLine />
    </nav>
  )
}

/** A small honest mark: nothing, a part of the ring, or a tick. */
function Mark({ progress }: { readonly progress: Progress | undefined }) {
  if (!progress || progress.total === 0) return null
  if (progress.done >= progress.total) {
    return (
      <span className={styles.tick} role="img" aria-label="已完成">
        ✓
      </span>
    )
  }
  return (
    <span className={styles.mark}>
      <span className="visually-hidden">
        已完成 {progress.done} / {progress.total}
      </span>
      <Ring parts={[progress]} size={16} thickness={3} />
    </span>
  )
}
