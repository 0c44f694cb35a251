import { CloseOutlined, FileOutlined } from '@ant-design/icons'
import { setSupport } from '#shared/domain/evidenceEdits'
import type { Requirement } from '#shared/schema/campaign'
import type { EvidenceId } from '#shared/schema/richText'
import type { Citable } from '../../components/editor/nodes/citation.ts'
import { AddEvidence } from '../../components/evidence/AddEvidence.tsx'
import { ShownPicture } from '../../components/evidence/ShownPicture.tsx'
import { useGivenFiles } from '../../components/evidence/useGivenFiles.ts'
import { TaskBar } from '../../components/TaskBar.tsx'
import { useCitables } from '../../components/writing/useCitables.ts'
import { edit, useReadOnly } from '../../state/dossier.ts'
import { takeInAt } from '../../state/takeIn.ts'
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
  const given = useGivenFiles((files, setTask) => takeInAt(requirement.id, files, setTask))
  const shown = [...citables.values()].filter(({ id }) => attached.has(id))
  const missing = requirement.minEvidence - shown.length

  const attach = ({ id, title }: Citable) =>
    edit({
      label: `关联证明材料“${title}”`,
      change: dossier => setSupport(dossier, new Set([id]), requirement.id, true),
    })

  return (
    <section
      className={`${styles.strip} ${given.isOver ? styles.over : ''}`}
      aria-label="证明材料"
      {...given.dropping}
    >
      <header className={styles.head}>
        <h3>证明材料</h3>
        <p className={missing > 0 ? styles.missing : undefined}>
          {given.isOver
            ? '松开就收下，并用来证明这一条'
            : `${shown.length} 份${missing > 0 ? `，还缺 ${missing} 份` : ''}`}
        </p>
        {!isReadOnly && (
          <div className={styles.buttons}>
            <AddEvidence
              citables={citables}
              attached={attached}
              onPick={attach}
              onAddFiles={() => void given.choose()}
            />
          </div>
        )}
      </header>
      {given.progress && <TaskBar progress={given.progress} />}
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
        <ShownPicture source={thumbnail} className={styles.picture} isLazy>
          <span className={styles.picture}>
            <FileOutlined />
          </span>
        </ShownPicture>
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
