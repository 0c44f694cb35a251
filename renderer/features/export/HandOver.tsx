import { Button, Space } from 'antd'
import { useState } from 'react'
import { fieldValue } from '#shared/domain/requirements'
import type { Output } from '#shared/ipc/contract'
import type { ExportReport } from '#shared/ipc/exported'
import type { Handle, TaskId } from '#shared/ipc/handles'
import { byteSize } from '#shared/lib/byteSize'
import { TaskBar } from '../../components/TaskBar.tsx'
import { attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { currentDossier } from '../../state/dossier.ts'
import { runTask, useTask } from '../../state/tasks.ts'
import styles from './HandOver.module.css'

type Copied = Output<'delivery.copy'>

/** What to do with the files: look at them, or 写入 U 盘 — written, read back and compared. */
export function HandOver({ report }: { readonly report: ExportReport }) {
  const [task, setTask] = useState<TaskId | null>(null)
  const [copied, setCopied] = useState<Copied | null>(null)
  const progress = useTask(task)

  async function copy(): Promise<void> {
    const target = await attempt(() => call('folder.choose', { purpose: 'copy' }))
    if (!target) return
    setCopied(null)
    const names = report.deliverables.flatMap(({ files }) => files.map(({ name }) => name))
    const label = `${fieldValue(currentDossier(), 'unit').trim()}报送材料`.slice(0, 80)
    const paths = { from: report.folder, to: target.handle, names, label }
    const made = await attempt(() =>
      runTask('正在写入', id => call('delivery.copy', { task: id, ...paths }), setTask),
    )
    if (made) setCopied(made)
  }

  return (
    <div className={styles.usb}>
      {progress ? (
        <TaskBar progress={progress} />
      ) : (
        <Space>
          <Button onClick={() => void openFolder(report.folder)}>打开文件夹</Button>
          <Button onClick={() => void copy()}>写入 U 盘</Button>
        </Space>
      )}
      {copied && <Verdict copied={copied} />}
    </div>
  )
}

function Verdict({ copied: { folder, place, files, bytes, wrong } }: { readonly copied: Copied }) {
  const isGood = wrong.length === 0
  return (
    <p role="status" className={isGood ? styles.good : styles.bad}>
      {isGood
        ? `✓ ${files} 个文件（${byteSize(bytes)}）已写入“${place}”，逐个读回核对一致。拔下前请先在系统里“弹出”。`
        : `${wrong.map(name => `“${name}”`).join('、')}读回来与写入的不一样，这个盘可能有损坏，请换一个盘再写。原来导出的文件没有改动。`}
      <Button type="link" size="small" onClick={() => void openFolder(folder)}>
        打开
      </Button>
    </p>
  )
}

async function openFolder(handle: Handle): Promise<void> {
  await attempt(() => call('export.openFolder', { handle }))
}
