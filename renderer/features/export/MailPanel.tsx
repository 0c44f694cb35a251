import { Button } from 'antd'
import type { Mail } from '#shared/ipc/contract'
import { byteSize } from '#shared/lib/byteSize'
import { attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { notify } from '../../state/notices.ts'
import styles from './MailPanel.module.css'

/** The mails that a package goes out with, to copy piece by piece. */
export function MailPanel({ mails }: { readonly mails: readonly Mail[] }) {
  const several = mails.length > 1
  return (
    <>
      <p className={styles.lead}>
        {several
          ? `材料包装不进一封邮件，分成 ${mails.length} 封，每封的附件都是完整的压缩包，按顺序发出`
          : '邮件文字（粘贴到单位常用的邮箱里）'}
      </p>
      {mails.map((mail, index) => (
        <OneMail
          key={mail.file.name}
          mail={mail}
          title={several ? `第 ${index + 1}/${mails.length} 封` : ''}
        />
      ))}
    </>
  )
}

function OneMail({ mail, title }: { readonly mail: Mail; readonly title: string }) {
  const { to, subject, body, file, contents, tooLarge } = mail
  return (
    <section className={title ? styles.numbered : undefined} aria-label={title || '邮件文字'}>
      {title && <h4 className={styles.title}>{title}</h4>}
      {tooLarge !== null && <p className={styles.tooLarge}>{tooLarge}</p>}
      <MailLine label="收件人" text={to} empty="通知里没有写明邮箱，请向对方询问" />
      <MailLine label="主题" text={subject} />
      {title ? (
        <details className={styles.folded}>
          <summary>正文和附件清单</summary>
          <MailLine label="正文" text={body} />
          <Contents contents={contents} />
        </details>
      ) : (
        <MailLine label="正文" text={body} />
      )}
      <div className={styles.line}>
        <span className={styles.label}>附件</span>
        <span className={styles.attachment} title={`SHA-256 校验码：${file.sha256}`}>
          {file.name}（{byteSize(file.bytes)}）
        </span>
      </div>
    </section>
  )
}

function Contents({ contents }: Pick<Mail, 'contents'>) {
  return (
    <table className={styles.contents}>
      <thead>
        <tr>
          <th scope="col">压缩包里的文件</th>
          <th scope="col">大小</th>
          <th scope="col">校验码（SHA-256）</th>
        </tr>
      </thead>
      <tbody>
        {contents.map(({ name, bytes, sha256 }) => (
          <tr key={name}>
            <td>{name}</td>
            <td>{byteSize(bytes)}</td>
            <td title={sha256}>{sha256.slice(0, 12)}…</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function MailLine({
  label,
  text,
  empty = '',
}: {
  readonly label: string
  readonly text: string
  readonly empty?: string
}) {
  return (
    <div className={styles.line}>
      <span className={styles.label}>{label}</span>
      <span className={styles.text}>{text || empty}</span>
      {text && (
        <Button size="small" aria-label={`复制${label}`} onClick={() => void copy(label, text)}>
          复制
        </Button>
      )}
    </div>
  )
}

async function copy(label: string, text: string): Promise<void> {
  await attempt(async () => {
    await call('clipboard.write', { text })
    notify('done', `${label}已复制，可以粘贴了`)
  })
}
