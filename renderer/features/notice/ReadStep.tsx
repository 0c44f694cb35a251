import { Button, Input } from 'antd'
import { type DragEvent, useRef, useState } from 'react'
import type { Handle, TaskId } from '#shared/ipc/handles'
import type { NoticeReading } from '#shared/notice/model'
import { TaskBar } from '../../components/TaskBar.tsx'
import { attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { runTask, useTask } from '../../state/tasks.ts'
import sheet from '../../styles/sheet.module.css'
import styles from './NoticePage.module.css'
import { readInThread } from './readInThread.ts'

type Props = {
  readonly hasReview: boolean
  readonly onBack: () => void
  readonly onRead: (reading: NoticeReading) => void
}

/** Step 1: the text comes by pasting, opening or dropping. */
export function ReadStep({ hasReview, onBack, onRead }: Props) {
  const [text, setText] = useState('')
  const [name, setName] = useState('')
  const [task, setTask] = useState<TaskId | null>(null)
  const [isReading, setReading] = useState(false)
  const stop = useRef<AbortController | null>(null)
  const progress = useTask(task)

  async function open(handle: Handle | null): Promise<void> {
    const opened = await attempt(() =>
      runTask('正在读取通知', id => call('notice.open', { task: id, handle }), setTask),
    )
    if (!opened) return
    setText(opened.text)
    setName(opened.name)
  }

  async function read(): Promise<void> {
    const controller = new AbortController()
    stop.current = controller
    setReading(true)
    const reading = await attempt(() => readInThread(text, controller.signal))
    setReading(false)
    if (reading) onRead(reading)
  }

  async function drop(event: DragEvent): Promise<void> {
    event.preventDefault()
    const given = [...event.dataTransfer.files]
    const files = await attempt(() => window.bridge.dropped(given))
    const file = files?.find(({ isFolder }) => !isFolder)
    if (file) await open(file.handle)
  }

  return (
    <section
      className={sheet.sheet}
      aria-label="读入通知"
      onDragOver={event => event.preventDefault()}
      onDrop={event => void drop(event)}
    >
      <div className={styles.readHead}>
        <label htmlFor="notice-text">通知全文</label>
        {name && <span className={styles.muted}>来自“{name}”</span>}
      </div>
      <Input.TextArea
        id="notice-text"
        className={styles.paste ?? ''}
        autoFocus
        rows={18}
        value={text}
        maxLength={400_000}
        placeholder="在这里粘贴（Ctrl+V）通知全文，或把文件拖进来。断行、页码、页眉不用清理。"
        onChange={event => setText(event.target.value)}
      />
      {progress ? (
        <TaskBar progress={progress} />
      ) : (
        <p className={styles.actions}>
          <Button
            type="primary"
            disabled={text.trim() === ''}
            loading={isReading}
            onClick={() => void read()}
          >
            开始查找
          </Button>
          {isReading && <Button onClick={() => stop.current?.abort()}>取消</Button>}
          <Button onClick={() => void open(null)}>打开文件…</Button>
          {hasReview && <Button onClick={onBack}>回到核对</Button>}
          <span className={styles.muted}>{text.length > 0 && `${text.length} 个字符`}</span>
        </p>
      )}
    </section>
  )
}
