import { CloseOutlined, FileOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type DragEvent, useRef, useState } from 'react'
import { setSupport } from '#shared/domain/evidenceEdits'
import type { TaskId } from '#shared/ipc/handles'
import type { Requirement } from '#shared/schema/campaign'
import type { EvidenceId } from '#shared/schema/richText'
import { CitationPicker } from '../../components/editor/CitationPicker.tsx'
import type { Citable } from '../../components/editor/nodes/citation.ts'
import { TaskBar } from '../../components/TaskBar.tsx'
import { useCitables } from '../../components/writing/useCitables.ts'
import { attempt } from '../../lib/attempt.ts'
import { call } from '../../lib/call.ts'
import { edit, useReadOnly } from '../../state/dossier.ts'
import { takeInAt } from '../../state/takeIn.ts'
import { useTask } from '../../state/tasks.ts'
import styles from './EvidenceStrip.module.css'

type Props = {
  readonly requirement: Requirement
  readonly attached: ReadonlySet<EvidenceId>
  /** Cites at the cursor of the text. */
  readonly onCite: (evidence: EvidenceId) => void
}

/** The evidence of one demand: what there is, what is missing, and every way to add some. */
export function EvidenceStrip({ requirement, attached, onCite }: Props) {
  const citables = useCitables()
  const isReadOnly = useReadOnly()
  const [task, setTask] = useState<TaskId | null>(null)
  const [isOver, setOver] = useState(false)
  const progress = useTask(task)
  const shown = [...citables.values()].filter(({ id }) => attached.has(id))
  const missing = requirement.minEvidence - shown.length

  async function addFiles(): Promise<void> {
    const files = await attempt(() => call('evidence.choose', { folder: false }))
    if (files) await takeInAt(requirement.id, files, setTask)
  }

  async function drop(event: DragEvent): Promise<void> {
    if (isReadOnly || event.dataTransfer.files.length === 0) return
    event.preventDefault()
    event.stopPropagation()
    setOver(false)
    const dropped = [...event.dataTransfer.files]
    const files = await attempt(() => window.bridge.dropped(dropped))
    if (files) await takeInAt(requirement.id, files, setTask)
  }

  function hover(event: DragEvent): void {
    if (isReadOnly || !event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(true)
  }

  return (
    <section
      className={`${styles.strip} ${isOver ? styles.over : ''}`}
      aria-label="证明材料"
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={event => void drop(event)}
    >
      <header className={styles.head}>
        <h3>证明材料</h3>
        <p className={missing > 0 ? styles.missing : undefined}>
          {isOver
            ? '松开就收下，并用来证明这一条'
            : `${shown.length} 份${missing > 0 ? `，还缺 ${missing} 份` : ''}`}
        </p>
        {!isReadOnly && (
          <AddButtons
            requirement={requirement}
            citables={citables}
            attached={attached}
            onAddFiles={() => void addFiles()}
          />
        )}
      </header>
      {progress && <TaskBar progress={progress} />}
      {shown.length === 0 ? (
        <p className={styles.none}>
          把能证明上面所写的文件、照片拖到这里，例如{requirement.examples.slice(0, 3).join('、')}。
        </p>
      ) : (
        <ul className={styles.items}>
          {shown.map(item => (
            <Item
              key={item.id}
              item={item}
              requirement={requirement}
              isReadOnly={isReadOnly}
              onCite={onCite}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

function AddButtons({
  requirement,
  citables,
  attached,
  onAddFiles,
}: {
  readonly requirement: Requirement
  readonly citables: ReadonlyMap<string, Citable>
  readonly attached: ReadonlySet<EvidenceId>
  readonly onAddFiles: () => void
}) {
  const button = useRef<HTMLButtonElement>(null)
  const [isPicking, setPicking] = useState(false)
  const others = new Map([...citables].filter(([, { id }]) => !attached.has(id)))

  function attach({ id, title }: Citable): void {
    setPicking(false)
    edit({
      label: `关联证明材料“${title}”`,
      change: dossier => setSupport(dossier, new Set([id]), requirement.id, true),
    })
    button.current?.focus()
  }

  return (
    <div className={styles.buttons}>
      {others.size > 0 && (
        <Button ref={button} size="small" onClick={() => setPicking(true)}>
          从档案里选
        </Button>
      )}
      <Button size="small" onClick={onAddFiles}>
        添加文件
      </Button>
      {isPicking && (
        <CitationPicker
          anchorAt={() => button.current?.getBoundingClientRect() ?? null}
          label="从档案里选证明材料"
          citables={others}
          near={attached}
          onChoose={attach}
          onClose={() => {
            setPicking(false)
            button.current?.focus()
          }}
        />
      )}
    </div>
  )
}

function Item({
  item: { id, number, title, detail, thumbnail },
  requirement,
  isReadOnly,
  onCite,
}: {
  readonly item: Citable
  readonly requirement: Requirement
  readonly isReadOnly: boolean
  readonly onCite: (evidence: EvidenceId) => void
}) {
  const detach = () =>
    edit({
      label: `取消关联“${title}”`,
      change: dossier => setSupport(dossier, new Set([id]), requirement.id, false),
    })
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.cite}
        disabled={isReadOnly}
        title={`${title}\n${detail}\n点一下，在光标处引用`}
        aria-label={`引用证${number}：${title}`}
        // The cursor stays where the citation is to go.
        onMouseDown={event => event.preventDefault()}
        onClick={() => onCite(id)}
      >
        {thumbnail ? (
          <img className={styles.picture} src={thumbnail} alt="" loading="lazy" draggable={false} />
        ) : (
          <span className={styles.picture}>
            <FileOutlined />
          </span>
        )}
        <span className={styles.number}>证{number}</span>
        <span className={styles.title}>{title}</span>
      </button>
      {!isReadOnly && (
        <button
          type="button"
          className={styles.detach}
          title="不再用来证明这一条（材料仍留在档案里）"
          aria-label={`取消关联证${number}`}
          onClick={detach}
        >
          <CloseOutlined />
        </button>
      )}
    </li>
  )
}
