import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import type { PrintedCopy } from '#shared/ipc/exported'
import type { Handle } from '#shared/ipc/handles'
import { attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { notify } from '../../state/notices.ts'
import styles from './ExportPlace.module.css'
import { PrintPreview } from './PrintPreview.tsx'

type Props = { readonly isChosen: boolean; readonly onChange: (isChosen: boolean) => void }

/** 打印件: one more PDF for the paper that is stamped and handed in. */
export function PrintChoice({ isChosen, onChange }: Props) {
  return (
    <>
      <Checkbox checked={isChosen} onChange={event => onChange(event.target.checked)}>
        另做一份双面打印件（PDF）
      </Checkbox>
      <p className={styles.choiceHelp}>
        封面、申报表、正文、证明材料和两页以上的证明材料都从一张纸的正面开始，前一部分的背面需要空着的，插入空白页。印出的页码和邮件里的
        PDF 一样，空白页不编页码。
      </p>
    </>
  )
}

type CopyProps = { readonly folder: Handle; readonly copy: PrintedCopy }

/** Looks at it here, sheet by sheet, or in the system's own viewer, where it is printed. */
export function PrintCopy({ folder, copy }: CopyProps) {
  const [hash, setHash] = useState<string | null>(null)
  const file = copy.name

  async function view(): Promise<void> {
    const viewed = await attempt(() => call('delivery.view', { folder, file }))
    if (viewed) setHash(viewed.hash)
  }

  async function open(): Promise<void> {
    await attempt(async () => {
      const { wasOpened } = await call('delivery.open', { folder, file })
      if (!wasOpened) {
        notify(
          'trouble',
          `没有能打开 PDF 的程序。“${file}”在导出文件夹里，可以拿到别的电脑上打印。`,
        )
      }
    })
  }
  return (
    <div className={styles.printCopy}>
      <span>打印件：双面、长边翻转、缩放 100%（实际大小）</span>
      <span>
        <Button size="small" onClick={() => void view()}>
          预览打印件
        </Button>{' '}
        <Button size="small" onClick={() => void open()}>
          打开打印件
        </Button>
      </span>
      {hash !== null && <PrintPreview copy={copy} hash={hash} onClose={() => setHash(null)} />}
    </div>
  )
}
