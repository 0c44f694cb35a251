import { Button } from 'antd'
import { useState } from 'react'
import { shortDate } from '#shared/domain/dates'
import { evidenceNumbers } from '#shared/domain/evidenceNumbers'
import { keepNumbers, withSent } from '#shared/domain/sentNumbers'
import type { Sent } from '#shared/schema/dossier'
import { today } from '../../lib/today.ts'
import { currentDossier, edit, useReadOnly } from '../../state/dossier.ts'
import styles from './ExportPlace.module.css'

/** After an export: the numbers in these files are those that went out, and stay. */
export function MarkSent() {
  const isReadOnly = useReadOnly()
  // Those of the files, whatever is changed while this stands here.
  const [numbers] = useState(() => evidenceNumbers(currentDossier()))
  const [before, setBefore] = useState<{ readonly sent: Sent | null } | null>(null)
  if (isReadOnly || numbers.size === 0) return null

  function mark(): void {
    setBefore({ sent: currentDossier().sent })
    edit({ label: '记为已报送', change: dossier => keepNumbers(dossier, today(), numbers) })
  }

  function takeBack(sent: Sent | null): void {
    setBefore(null)
    edit({ label: '取消“已报送”', change: dossier => withSent(dossier, sent) })
  }

  return (
    <div className={styles.markSent} aria-live="polite">
      {before === null ? (
        <>
          <Button onClick={mark}>记为已报送</Button>
          <span className={styles.about}>
            报送以后点一下：证明材料的编号从此不变，再补充的编成 1-3-1 这样的号。
          </span>
        </>
      ) : (
        <>
          <span className={styles.good}>✓ 已记为{shortDate(today())}报送，编号从此不变</span>
          <Button onClick={() => takeBack(before.sent)}>取消</Button>
        </>
      )}
    </div>
  )
}
