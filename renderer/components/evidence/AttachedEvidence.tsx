import { CloseOutlined, FileOutlined, PaperClipOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ClipboardEvent, type DragEvent, useRef, useState } from 'react'
import type { TaskId } from '#shared/ipc/handles'
import type { Dossier } from '#shared/schema/dossier'
import type { EvidenceId } from '#shared/schema/richText'
import { attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { useReadOnly } from '../../state/dossier.ts'
import { go } from '../../state/navigation.ts'
import { takeInFiles, takeInPicture } from '../../state/takeIn.ts'
import { useTask } from '../../state/tasks.ts'
import { CitationPicker } from '../editor/CitationPicker.tsx'
import type { Citable } from '../editor/nodes/citation.ts'
import { TaskBar } from '../TaskBar.tsx'
import { useCitables } from '../writing/useCitables.ts'
import styles from './AttachedEvidence.module.css'

type Props = {
  readonly ids: readonly EvidenceId[]
  readonly lead: string
  /** Attaches within the dossier that is being changed, so that taking in and attaching are one step. */
  readonly attach: (dossier: Dossier, items: readonly EvidenceId[]) => Dossier
  readonly onPick: (item: EvidenceId) => void
  readonly onDetach: (item: EvidenceId) => void
}

/** What proves one thing: the pieces there are, and every way to add some. */
export function AttachedEvidence({ ids, lead, attach, onPick, onDetach }: Props) {
  const citables = useCitables()
  const isReadOnly = useReadOnly()
  const [task, setTask] = useState<TaskId | null>(null)
  const [isOver, setOver] = useState(false)
  const progress = useTask(task)
  const shown = ids.flatMap(id => citables.get(id) ?? [])

  async function addFiles(): Promise<void> {
    const files = await attempt(() => call('evidence.choose', { folder: false }))
    if (files) await takeInFiles(files, setTask, attach)
  }

  async function drop(event: DragEvent): Promise<void> {
    if (isReadOnly || event.dataTransfer.files.length === 0) return
    event.preventDefault()
    event.stopPropagation()
    setOver(false)
    const dropped = [...event.dataTransfer.files]
    const files = await attempt(() => window.bridge.dropped(dropped))
    if (files) await takeInFiles(files, setTask, attach)
  }

  function paste(event: ClipboardEvent): void {
    const picture = [...event.clipboardData.files].find(({ type }) => type.startsWith('image/'))
    if (isReadOnly || !picture) return
    event.preventDefault()
    void takeInPicture(picture, attach)
  }

  return (
    <section
      className={`${styles.box} ${isOver ? styles.over : ''}`}
      aria-label="证明材料"
      onDragOver={event => {
        if (isReadOnly || !event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => void drop(event)}
      onPaste={paste}
    >
      {shown.length === 0 ? (
        <p className={styles.lead}>{isOver ? '松开就收下，并附在这里' : lead}</p>
      ) : (
        <ul className={styles.items}>
          {shown.map(item => (
            <Item key={item.id} item={item} onDetach={isReadOnly ? null : onDetach} />
          ))}
        </ul>
      )}
      {progress && <TaskBar progress={progress} />}
      {!isReadOnly && (
        <Buttons citables={citables} ids={ids} onPick={onPick} onAdd={() => void addFiles()} />
      )}
    </section>
  )
}

function Buttons({
  citables,
  ids,
  onPick,
  onAdd,
}: Pick<Props, 'ids' | 'onPick'> & {
  readonly citables: ReadonlyMap<string, Citable>
  readonly onAdd: () => void
}) {
  const button = useRef<HTMLButtonElement>(null)
  const [isPicking, setPicking] = useState(false)
  const attached = new Set<string>(ids)
  const others = new Map([...citables].filter(([, { id }]) => !attached.has(id)))
  const close = () => {
    setPicking(false)
    button.current?.focus()
  }
  return (
    <p className={styles.buttons}>
      {others.size > 0 && (
        <Button ref={button} size="small" onClick={() => setPicking(true)}>
          从档案里选
        </Button>
      )}
      <Button size="small" icon={<PaperClipOutlined />} onClick={onAdd}>
        添加文件
      </Button>
      {isPicking && (
        <CitationPicker
          anchorAt={() => button.current?.getBoundingClientRect() ?? null}
          label="从档案里选证明材料"
          citables={others}
          near={new Set()}
          onChoose={({ id }) => {
            onPick(id)
            close()
          }}
          onClose={close}
        />
      )}
    </p>
  )
}

function Item({
  item: { id, number, title, thumbnail },
  onDetach,
}: {
  readonly item: Citable
  readonly onDetach: ((item: EvidenceId) => void) | null
}) {
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.open}
        title="到证明材料里看"
        onClick={() => go({ kind: 'evidence', item: id })}
      >
        {thumbnail ? (
          <img className={styles.picture} src={thumbnail} alt="" loading="lazy" draggable={false} />
        ) : (
          <FileOutlined className={styles.picture ?? ''} />
        )}
        <span className={styles.title}>
          <span className={styles.number}>证{number}</span> {title}
        </span>
      </button>
      {onDetach && (
        <button
          type="button"
          className={styles.detach}
          title="不再附在这里（材料仍留在档案里）"
          aria-label={`取下证${number}`}
          onClick={() => onDetach(id)}
        >
          <CloseOutlined />
        </button>
      )}
    </li>
  )
}
