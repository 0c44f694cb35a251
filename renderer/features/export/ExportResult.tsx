import { Button } from 'antd'
import type { ExportReport } from '#shared/ipc/contract'
import { byteSize } from '#shared/lib/byteSize'
import { attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import styles from './ExportPlace.module.css'
import { ExportVerdict } from './ExportVerdict.tsx'
import { MailboxResult } from './MailboxResult.tsx'
import { MailPanel } from './MailPanel.tsx'

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
      <Button
        onClick={() => void attempt(() => call('export.openFolder', { handle: report.folder }))}
      >
        打开文件夹
      </Button>
      {report.deliverables.map(deliverable => (
        <DeliverableResult key={deliverable.id} deliverable={deliverable} />
      ))}
    </section>
  )
}

function DeliverableResult({
  deliverable: { title, files, mails, packed },
}: {
  readonly deliverable: ExportReport['deliverables'][number]
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
      {packed && <MailboxResult title={title} packed={packed} />}
      <MailPanel mails={mails} />
    </section>
  )
}
