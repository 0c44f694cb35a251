import type { EvidenceGroup, NumberedEvidence } from '#shared/domain/evidenceNumbers'
import type { EvidenceId } from '#shared/schema/richText'
import { Bulk } from './Bulk.tsx'
import { Details } from './Details.tsx'
import styles from './Panel.module.css'
import type { ShelfKnowledge } from './useKnowledge.ts'

type Props = {
  /** Unfiltered. */
  readonly groups: readonly EvidenceGroup[]
  readonly chosen: readonly NumberedEvidence[]
  readonly knowledge: ShelfKnowledge
  readonly isReadOnly: boolean
  readonly onOpen: (id: EvidenceId) => void
  readonly onRemove: (ids: ReadonlySet<EvidenceId>) => void
  readonly onClear: () => void
}

/** The companion of the shelf: about the one piece that is chosen, or about all of them at once. */
export function Panel(props: Props) {
  const { groups, chosen, knowledge, isReadOnly, onOpen, onRemove, onClear } = props
  const [first] = chosen
  const ids = new Set(chosen.map(({ item }) => item.id))
  const neighbours = groups.find(({ items }) => items.some(e => e === first))?.items ?? []
  const remove = () => onRemove(ids)
  return (
    <aside className={styles.panel} aria-label="材料详情">
      {!first && <Hints />}
      {first && chosen.length === 1 && (
        <Details
          key={first.item.id}
          entry={first}
          isFirst={neighbours[0]?.item.id === first.item.id}
          isLast={neighbours.at(-1)?.item.id === first.item.id}
          findings={knowledge.findings.get(first.item.id) ?? []}
          isReadOnly={isReadOnly}
          onOpen={() => onOpen(first.item.id)}
          onRemove={remove}
        />
      )}
      {chosen.length > 1 && (
        <Bulk
          key={[...ids].join()}
          items={chosen.map(({ item }) => item)}
          isReadOnly={isReadOnly}
          onRemove={remove}
          onClear={onClear}
        />
      )}
    </aside>
  )
}

function Hints() {
  return (
    <div className={styles.nothing}>
      <p>选中一份材料，在这里写名称、日期和它证明什么；选中几份可以一起改。</p>
      <dl>
        {hints.map(([keys, meaning]) => (
          <div key={keys} className={styles.hint}>
            <dt>{keys}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

const hints = [
  ['Ctrl、Shift+点击', '多选'],
  ['方向键、空格', '移动、选中'],
  ['Enter 或双击', '放大查看'],
  ['Alt+方向键', '调整顺序'],
  ['Delete', '移除，可以放回'],
] as const
