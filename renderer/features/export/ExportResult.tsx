import type { ExportReport } from '#shared/ipc/exported'
import { byteSize } from '#shared/lib/byteSize'
import styles from './ExportPlace.module.css'
import { ExportVerdict } from './ExportVerdict.tsx'
import { HandOver } from './HandOver.tsx'
import { MailboxResult } from './MailboxResult.tsx'
import { MailPanel } from './MailPanel.tsx'
import { MarkSent } from './MarkSent.tsx'
import { PrintCopy } from './PrintCopy.tsx'

/** What came of it: the verdict first, then the files, then the mail to paste. */
export function ExportResult({ report }: { readonly report: ExportReport }) {
  return (
    <section className={styles.sheet} aria-labelledby="result-title">
      <ExportVerdict proofs={report.proofs} />
      <ul className={styles.faults}>
        {report.remarks.map(remark => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
      <HandOver report={report} />
      {report.deliverables.map(deliverable => (
        <DeliverableResult key={deliverable.id} deliverable={deliverable} folder={report.folder} />
      ))}
    </section>
  )
}

function DeliverableResult({
  deliverable: { id, title, files, mails, packed, printCopy },
  folder,
}: {
  readonly deliverable: ExportReport['deliverables'][number]
  readonly folder: ExportReport['folder']
}) {
  return (
    <section className={styles.result} aria-label={title}>
      <h3>{title}</h3>
      <table className={styles.files}>
        <tbody>
          {files.map(file => (
            <tr key={file.name}>
              <td>{file.name}</td>
              <td>{byteSize(file.bytes)}</td>
              <td>{file.pages !== undefined && `${file.pages} 页`}</td>
              <td className={styles.hash} title={`SHA-256 校验码：${file.sha256}`}>
                校验码 {file.sha256.slice(0, 12)}…
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {id === 'submission' && <MarkSent />}
      {printCopy !== null && <PrintCopy folder={folder} copy={printCopy} />}
      {packed && <MailboxResult title={title} packed={packed} />}
      <MailPanel mails={mails} folder={folder} />
    </section>
  )
}
