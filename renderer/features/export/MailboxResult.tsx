import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import type { Packed } from '#shared/ipc/exported'
import { byteSize } from '#shared/lib/byteSize'
import { pinEvidence } from '#shared/packing/editPacking'
import { afterTransfer } from '#shared/packing/transfer'
import { edit, useDossier } from '../../state/dossier.ts'
import styles from './Mailbox.module.css'

type Props = { readonly title: string; readonly packed: Packed }

/** Whether a package goes into one mail, and what became of each piece of evidence for it. */
export function MailboxResult({ title, packed }: Props) {
  const [isOpen, setOpen] = useState(false)
  const { items } = packed
  return (
    <div className={styles.result}>
      <p className={packed.fits ? styles.fits : styles.tooMuch}>{verdict(packed)}</p>
      {items.length > 0 && (
        <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? '收起各份大小' : '看各份大小'}
        </Button>
      )}
      {isOpen && <Sizes title={title} items={items} />}
    </div>
  )
}

function verdict({ fits, bytes, limit, originals }: Packed): string {
  const size = `材料包 ${byteSize(bytes)}`
  if (fits) return `✓ ${size}，一封邮件装得下（编码后约 ${byteSize(afterTransfer(bytes))}）。`
  const without = bytes - originals
  const advice =
    without <= limit
      ? `其中证明材料原件占 ${byteSize(originals)}，不附原件就装得下。`
      : '图片再缩就看不清了。'
  return `${size}，超过一封邮件能带的 ${byteSize(limit)}。${advice}`
}

function Sizes({ title, items }: { readonly title: string; readonly items: Packed['items'] }) {
  const pinned = useDossier(({ packing }) => packing.pinned)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long table must scroll by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={`${title}各份大小`}>
      <table className={styles.sizes}>
        <thead>
          <tr>
            <th>证明材料</th>
            <th>原来</th>
            <th>在 Word 和 PDF 里</th>
            <th>怎样排入</th>
            <th>保持最清晰</th>
          </tr>
        </thead>
        <tbody>
          {items.map(item => (
            <tr key={item.id ?? 'text'}>
              <td title={item.title}>
                {item.id === null ? '正文和表格里的图片' : `${item.number}　${item.title}`}
              </td>
              <td>{item.before === null ? '' : byteSize(item.before)}</td>
              <td>{byteSize(item.after)}</td>
              <td>{manner(item)}</td>
              <td>
                {item.id !== null && (
                  <Pin
                    id={item.id}
                    name={`${item.number} ${item.title}`}
                    isPinned={pinned.includes(item.id)}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.help}>勾选的下次导出时保持最清晰，由其他图片让出空间。</p>
    </section>
  )
}

type Item = Packed['items'][number]

function manner({ form, side, quality }: Item): string {
  const picture = `${side} 像素，质量 ${quality}`
  if (form === 'pages') return `PDF 原页；Word ${picture}`
  return form === 'pagesAsPictures' ? `页面改为图片 ${picture}` : picture
}

function Pin({
  id,
  name,
  isPinned,
}: {
  readonly id: NonNullable<Item['id']>
  readonly name: string
  readonly isPinned: boolean
}) {
  return (
    <Checkbox
      checked={isPinned}
      aria-label={`${name} 保持最清晰`}
      onChange={event =>
        edit({
          label: event.target.checked ? '固定清晰度' : '取消固定',
          change: dossier => pinEvidence(dossier, id, event.target.checked),
        })
      }
    />
  )
}
