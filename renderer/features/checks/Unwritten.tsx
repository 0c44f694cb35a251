import { Button } from 'antd'
import { writtenTexts } from '#shared/domain/writtenTexts'
import type { Dossier } from '#shared/schema/dossier'
import { go } from '../../state/navigation.ts'
import styles from './ChecksPlace.module.css'

/** Nothing but names so far: whatever is found then is only what is still to come. */
export function isUnwritten(dossier: Dossier): boolean {
  return writtenTexts(dossier, dossier.campaign).length === 0 && dossier.evidence.length === 0
}

/** A long red list would only frighten somebody who has not begun. */
export function Unwritten({ dossier }: { readonly dossier: Dossier }) {
  const [section] = dossier.campaign.planSections
  return (
    <section className={`${styles.sheet} ${styles.unwritten}`} aria-labelledby="unwritten-title">
      <div>
        <h2 id="unwritten-title">还没有动笔，不用着急</h2>
        <p className={styles.lead}>
          下面列的都是还没填、还没写的，写一处少一条。先写几句，再回来查文字、数字和标点，才看得出问题。
        </p>
      </div>
      {section && (
        <Button type="primary" onClick={() => go({ kind: 'plan', section: section.id })}>
          去写“{section.title}”
        </Button>
      )}
    </section>
  )
}
