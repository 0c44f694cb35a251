import { Button, Checkbox, InputNumber } from 'antd'
import { numberedEvidence } from '#shared/domain/evidenceNumbers'
import { pinEvidence, setMailLimit } from '#shared/packing/editPacking'
import { mailLimit } from '#shared/packing/mailLimit'
import { afterTransfer, megabyte } from '#shared/packing/transfer'
import { edit, useDossier } from '../../state/dossier.ts'
import styles from './Mailbox.module.css'

type Props = {
  readonly isChosen: boolean
  readonly onChange: (isChosen: boolean) => void
}

/** How large one mail may be, and what must stay sharp. */
export function MailboxChoice({ isChosen, onChange }: Props) {
  const packing = useDossier(dossier => dossier.packing)
  const campaign = useDossier(dossier => dossier.campaign)
  const limit = mailLimit({ packing, campaign })
  return (
    <>
      <Checkbox checked={isChosen} onChange={event => onChange(event.target.checked)}>
        压缩图片，使每个材料包装得进一封邮件
      </Checkbox>
      {isChosen ? (
        <div className={styles.choice}>
          <p className={styles.limit}>
            <label htmlFor="mail-limit">附件最多</label>
            <InputNumber
              id="mail-limit"
              min={1}
              max={4000}
              value={Math.round((limit / megabyte) * 10) / 10}
              onChange={changeLimit}
            />
            <span>MB，传送时要编码，邮箱里算作约 {inMegabytes(afterTransfer(limit))} MB</span>
            {packing.limit !== null && (
              <Button type="link" size="small" onClick={() => changeLimit(null)}>
                按活动规定的 {campaign.mailLimitMegabytes} MB
              </Button>
            )}
          </p>
          <p className={styles.help}>
            装不下时先缩小照片，再略缩证书、扫描件和 PDF 页面；有字的长边不少于 1500
            像素，小五号字仍看得清。装得下就不缩。
          </p>
          <Pinned />
        </div>
      ) : (
        <p className={styles.help}>
          图片按打印要求保存，长边 2000 像素，适合拷贝或打印报送；超过邮箱上限的，另外分成几封邮件。
        </p>
      )}
    </>
  )
}

function changeLimit(megabytes: number | null): void {
  const limit = megabytes === null ? null : Math.round(megabytes * megabyte)
  edit({
    label: '邮箱上限',
    merge: 'mailLimit',
    change: dossier => setMailLimit(dossier, limit),
  })
}

const inMegabytes = (bytes: number) => Math.round(bytes / megabyte)

/** What was pinned after an earlier export. */
function Pinned() {
  const dossier = useDossier(one => one)
  const pinned = new Set(dossier.packing.pinned)
  const items = numberedEvidence(dossier)
    .flatMap(group => group.items)
    .filter(({ item }) => pinned.has(item.id))
  if (items.length === 0) return null
  return (
    <ul className={styles.pinned} aria-label="固定为最清晰的证明材料">
      {items.map(({ item, number }) => (
        <li key={item.id}>
          <span className={styles.name}>
            {number}　{item.title}
          </span>
          <span>保持最清晰</span>
          <Button
            type="link"
            size="small"
            aria-label={`不再固定${number} ${item.title}`}
            onClick={() =>
              edit({ label: '取消固定', change: now => pinEvidence(now, item.id, false) })
            }
          >
            不再固定
          </Button>
        </li>
      ))}
    </ul>
  )
}
