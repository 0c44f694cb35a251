import { Button } from 'antd'
import { useState } from 'react'
import type { Finding } from '#shared/checks/check'
import { dismiss } from '#shared/checks/dismissals'
import { repair } from '#shared/checks/repairs'
import { edit } from '../../state/dossier.ts'
import styles from './ChecksPlace.module.css'
import { DismissForm } from './DismissForm.tsx'
import { seek } from './seek.ts'

const longestQuote = 24

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
  const quoted = span?.found.replace(/[\uFFFC\uE000\s]+/g, ' ').trim()

  function leave(reason: string): void {
    setLeaving(false)
    const at = new Date().toISOString()
    edit({ label: '忽略一条自查', change: dossier => dismiss(dossier, finding, { reason, at }) })
  }

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
      {isLeaving && <DismissForm onLeave={leave} onCancel={() => setLeaving(false)} />}
    </div>
  )
}

function mend(finding: Finding): void {
  edit({ label: '按自查改好一处', change: dossier => repair(dossier, [finding]) })
}

function shortened(words: string): string {
  return words.length > longestQuote ? `${words.slice(0, longestQuote)}……` : words
}
