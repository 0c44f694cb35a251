import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  DeleteOutlined,
  HolderOutlined,
} from '@ant-design/icons'
import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { memo } from 'react'
import type { RowList, RowsOf } from '#shared/domain/editRows'
import type { EvidenceId } from '#shared/schema/richText'
import type { RowEdits } from '../../state/rows.ts'
import { ChoiceCell } from './ChoiceCell.tsx'
import type { Column, RowTableKind } from './columns.ts'
import { DateCell } from './DateCell.tsx'
import { EvidenceCell } from './EvidenceCell.tsx'
import styles from './RowTable.module.css'
import { TextCell } from './TextCell.tsx'

type Props<L extends RowList> = {
  readonly kind: RowTableKind<L>
  readonly row: RowsOf[L]
  readonly index: number
  readonly isLast: boolean
  readonly isReadOnly: boolean
  readonly edits: RowEdits<L>
}

export const suggestionsId = (list: RowList, key: string) => `suggestions-${list}-${key}`

function RowView<L extends RowList>({ kind, row, index, isLast, isReadOnly, edits }: Props<L>) {
  const {
    attributes,
    listeners,
    setNodeRef,
    setActivatorNodeRef,
    transform,
    transition,
    isDragging,
  } = useSortable({ id: row.id, disabled: isReadOnly })
  const issues: Partial<Record<string, string>> = kind.issueOf?.(row) ?? {}
  const name = `第 ${index + 1} 行`
  return (
    <tr
      ref={setNodeRef}
      data-row={row.id}
      className={isDragging ? styles.dragged : undefined}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <th scope="row" className={styles.number}>
        {isReadOnly ? (
          index + 1
        ) : (
          <button
            type="button"
            ref={setActivatorNodeRef}
            className={styles.handle}
            {...attributes}
            {...listeners}
            aria-label={`移动${name}`}
            aria-roledescription="可拖动的行"
            title="拖动调整顺序；也可按空格拿起，用上下键移动"
          >
            <HolderOutlined /> {index + 1}
          </button>
        )}
      </th>
      {kind.columns.map(column => (
        <td key={column.key} data-column={column.key} data-kind={column.kind}>
          <Cell
            list={kind.list}
            column={column}
            label={`${name}${column.title}`}
            row={row.id}
            value={row[column.key] as string | readonly EvidenceId[]}
            isReadOnly={isReadOnly}
            onWrite={value =>
              edits.write(row.id, { [column.key]: value } as unknown as Partial<
                Omit<RowsOf[L], 'id'>
              >)
            }
          />
          {issues[column.key] && <p className={styles.issue}>{issues[column.key]}</p>}
        </td>
      ))}
      {kind.extras?.map(({ key, title, View }) => (
        <td key={key} data-column={key}>
          <View row={row} label={`${name}${title}`} isReadOnly={isReadOnly} />
        </td>
      ))}
      {!isReadOnly && (
        <td className={styles.actions}>
          <Act
            label={`上移${name}`}
            isOff={index === 0}
            onRun={() => edits.move(row.id, index - 1)}
          >
            <ArrowUpOutlined />
          </Act>
          <Act label={`下移${name}`} isOff={isLast} onRun={() => edits.move(row.id, index + 1)}>
            <ArrowDownOutlined />
          </Act>
          <Act label={`删除${name}`} onRun={() => edits.remove(row.id)}>
            <DeleteOutlined />
          </Act>
        </td>
      )}
    </tr>
  )
}

/** A letter typed into one row renders that row only. */
export const Row = memo(RowView) as typeof RowView

function Cell<L extends RowList>({
  list,
  column: { key, kind, placeholder, options, suggestions, maxLength },
  row,
  value,
  ...cell
}: {
  readonly list: L
  readonly column: Column<L>
  readonly label: string
  readonly row: string
  readonly value: string | readonly EvidenceId[]
  readonly isReadOnly: boolean
  readonly onWrite: (value: string | readonly EvidenceId[]) => void
}) {
  if (typeof value !== 'string') {
    return <EvidenceCell list={list} row={row} ids={value} {...cell} />
  }
  if (kind === 'date') return <DateCell value={value} {...cell} />
  if (options) return <ChoiceCell value={value} options={options} {...cell} />
  return (
    <TextCell
      {...cell}
      value={value}
      placeholder={placeholder}
      isLong={kind === 'longText'}
      maxLength={maxLength}
      suggestions={suggestions && suggestionsId(list, key)}
    />
  )
}

function Act({
  label,
  isOff = false,
  onRun,
  children,
}: {
  readonly label: string
  readonly isOff?: boolean
  readonly onRun: () => void
  readonly children: React.ReactNode
}) {
  return (
    <button
      type="button"
      className={styles.act}
      aria-label={label}
      title={label}
      disabled={isOff}
      onClick={onRun}
    >
      {children}
    </button>
  )
}
