import type { Dossier } from '#shared/schema/dossier'
import { moment } from '../../lib/moment.ts'
import { useLeftPlace } from '../../state/bookmarks.ts'
import { go } from '../../state/navigation.ts'
import styles from './LeftLine.module.css'

/** 上次写到: one line back to the last word, as long as what it was written in is still there. */
export function LeftLine({ dossier }: { readonly dossier: Dossier }) {
  const left = useLeftPlace(dossier)
  if (!left) return null
  return (
    <p className={styles.line}>
      <button type="button" onClick={() => go(left.place)}>
        上次写到：{left.words}（{moment(left.at)}），<b>继续</b>
      </button>
    </p>
  )
}
