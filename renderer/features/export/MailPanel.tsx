import { Button } from 'antd'
import type { Mail } from '#shared/ipc/exported'
import type { Handle } from '#shared/ipc/handles'
import { byteSize } from '#shared/lib/byteSize'
import { attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { notify } from '../../state/notices.ts'
import styles from './MailPanel.module.css'

/** The mails that a package goes out with, to copy piece by piece. */
export function MailPanel({
  mails,
  folder,
}: {
  readonly mails: readonly Mail[]
  /** Where the archives lie. */
  readonly folder: Handle
}) {
  const several = mails.length > 1
  return (
    <>
      <p className={styles.lead}>{leadOf(mails)}</p>
      {mails.map((mail, index) => (
        <OneMail
          key={mail.file.name}
          mail={mail}
          folder={folder}
          title={several ? `第 ${index + 1}/${mails.length} 封` : ''}
        />
      ))}
    </>
  )
}

function leadOf(mails: readonly Mail[]): string {
  if (mails.length > 1) {
    return `材料包装不进一封邮件，分成 ${mails.length} 封，每封的附件都是完整的压缩包，按顺序发出`
  }
  return mails[0]?.contents.length
    ? '材料包装不进一封邮件，另做了一份邮件用的：证明材料的页面只在 PDF 里，一封就够'
    : '邮件文字（粘贴到单位常用的邮箱里）'
}

type OneProps = { readonly mail: Mail; readonly folder: Handle; readonly title: string }

function OneMail({ mail, folder, title }: OneProps) {
  const { to, subject, body, file, contents, tooLarge } = mail
  return (
    <section className={title ? styles.numbered : undefined} aria-label={title || '邮件文字'}>
      {title && <h4 className={styles.title}>{title}</h4>}
      {tooLarge !== null && <p className={styles.tooLarge}>{tooLarge}</p>}
      <MailLine label="收件人" text={to} empty="通知里没有写明邮箱，请向对方询问" />
      <MailLine label="主题" text={subject} />
      {contents.length > 0 ? (
        <div className={styles.line}>
          <span className={styles.label}>正文</span>
          <details className={styles.folded}>
            <summary>看正文和附件清单</summary>
            <p className={styles.text}>{body}</p>
            <Contents contents={contents} />
          </details>
          <CopyButton label="正文" text={body} />
        </div>
      ) : (
        <MailLine label="正文" text={body} />
      )}
      <div className={styles.line}>
        <span className={styles.label}>附件</span>
        <span className={styles.attachment} title={`SHA-256 校验码：${file.sha256}`}>
          {file.name}（{byteSize(file.bytes)}）
        </span>
        {tooLarge === null && (
          <Button
            size="small"
            aria-label={title ? `打开邮件草稿：${title}` : '打开邮件草稿'}
            onClick={() => void openDraft(mail, folder)}
          >
            打开邮件草稿
          </Button>
        )}
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
      {text && <CopyButton label={label} text={text} />}
    </div>
  )
}

function CopyButton({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <Button size="small" aria-label={`复制${label}`} onClick={() => void copy(label, text)}>
      复制
    </Button>
  )
}

/** Programs that know no drafts are many: then the file is there, and the texts can be copied. */
async function openDraft({ to, subject, body, file }: Mail, folder: Handle): Promise<void> {
  await attempt(async () => {
    const mail = { to, subject, body }
    const draft = await call('delivery.draft', { folder, mail, file: file.name })
    notify(
      'done',
      draft.wasOpened
        ? `邮件草稿已交给邮件程序，附件已经带上；没有弹出来的，打开文件夹里的“${draft.name}”`
        : `邮件草稿“${draft.name}”已放进导出文件夹；这台电脑没有能打开它的邮件程序，请复制主题和正文，用网页邮箱发送`,
    )
  })
}

async function copy(label: string, text: string): Promise<void> {
  await attempt(async () => {
    await call('clipboard.write', { text })
    notify('done', `${label}已复制，可以粘贴了`)
  })
}
