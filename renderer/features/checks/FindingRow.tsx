import { Button } from 'antd'
import { useState } from 'react'
import type { Finding } from '#shared/checks/check'
import { DismissForm } from '../../components/DismissForm.tsx'
import { shortened } from '../../lib/shortened.ts'
import { leave, mend } from '../../state/findingEdits.ts'
import styles from './ChecksPlace.module.css'
import { seek } from './seek.ts'

/** One finding: where, what, by which rule; and what can be done about it. */
export function FindingRow({
  finding,
  isReadOnly,
}: {
  readonly finding: Finding
  readonly isReadOnly: boolean
}) {
  const [isLeaving, setLeaving] = useState(false)
  const { subject, text, source, span } = finding
  const quoted = span?.found.replace(/[\uFFFC\uE000\uE001\s]+/g, ' ').trim()

  return (
    <div className={styles.row}>
      <button type="button" className={styles.finding} onClick={() => seek(finding)}>
        <span className={styles.subject}>{subject}</span>
        <span className={styles.what}>
          {quoted && <mark className={styles.quoted}>{shortened(quoted)}</mark>}
          {text}
          <span className={styles.source}>{source}</span>
        </span>
      </button>
      {!isReadOnly && (
        <span className={styles.actions}>
          {finding.repair !== undefined && (
            <Button size="small" onClick={() => mend(finding)}>
              {finding.repair === '' ? '删去' : `改为“${shortened(finding.repair)}”`}
            </Button>
          )}
          <Button
            size="small"
            type="text"
            aria-expanded={isLeaving}
            onClick={() => setLeaving(!isLeaving)}
          >
            忽略
          </Button>
        </span>
      )}
      {isLeaving && (
        <div className={styles.leaving}>
          <DismissForm
            onLeave={reason => leave(finding, reason)}
            onCancel={() => setLeaving(false)}
          />
        </div>
      )}
    </div>
  )
}
