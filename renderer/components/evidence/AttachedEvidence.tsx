import { CloseOutlined, FileOutlined } from '@ant-design/icons'
import type { ClipboardEvent } from 'react'
import type { Dossier } from '#shared/schema/dossier'
import type { EvidenceId } from '#shared/schema/richText'
import { useReadOnly } from '../../state/dossier.ts'
import { go } from '../../state/navigation.ts'
import { takeInFiles, takeInPicture } from '../../state/takeIn.ts'
import type { Citable } from '../editor/nodes/citation.ts'
import { TaskBar } from '../TaskBar.tsx'
import { useCitables } from '../writing/useCitables.ts'
import { AddEvidence } from './AddEvidence.tsx'
import styles from './AttachedEvidence.module.css'
import { ShownPicture } from './ShownPicture.tsx'
import { useGivenFiles } from './useGivenFiles.ts'

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
  const given = useGivenFiles((files, setTask) => takeInFiles(files, setTask, attach))
  const shown = ids.flatMap(id => citables.get(id) ?? [])

  function paste(event: ClipboardEvent): void {
    const picture = [...event.clipboardData.files].find(({ type }) => type.startsWith('image/'))
    if (isReadOnly || !picture) return
    event.preventDefault()
    void takeInPicture(picture, attach)
  }

  return (
    <section
      className={`${styles.box} ${given.isOver ? styles.over : ''}`}
      aria-label="证明材料"
      {...given.dropping}
      onPaste={paste}
    >
      {shown.length === 0 ? (
        <p className={styles.lead}>{given.isOver ? '松开就收下，并附在这里' : lead}</p>
      ) : (
        <ul className={styles.items}>
          {shown.map(item => (
            <Item key={item.id} item={item} onDetach={isReadOnly ? null : onDetach} />
          ))}
        </ul>
      )}
      {given.progress && <TaskBar progress={given.progress} />}
      {!isReadOnly && (
        <p className={styles.buttons}>
          <AddEvidence
            citables={citables}
            attached={new Set(ids)}
            onPick={({ id }) => onPick(id)}
            onAddFiles={() => void given.choose()}
          />
        </p>
      )}
    </section>
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
        <ShownPicture source={thumbnail} className={styles.picture} isLazy>
          <FileOutlined className={styles.picture ?? ''} />
        </ShownPicture>
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
