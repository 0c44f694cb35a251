import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import {
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable'
import { Button } from 'antd'
import { type ClipboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { RowList, RowsOf } from '#shared/domain/editRows'
import { rowsFromText } from '#shared/domain/rowsFromText'
import { type RowEdits, rowEdits } from '../../state/rows.ts'
import { pastedColumns, type RowTableKind, withChoices } from './columns.ts'
import { announcements, dragInstructions } from './dragWords.ts'
import { Row, suggestionsId } from './Row.tsx'
import styles from './RowTable.module.css'
import { type Entering, enter, press } from './rowKeys.ts'

type Props<L extends RowList> = {
  readonly kind: RowTableKind<L>
  readonly rows: readonly RowsOf[L][]
  readonly isReadOnly: boolean
  /** Scrolled to and entered when it changes. */
  readonly focusRow: string | undefined
}

/**
 * A table filled in like a spreadsheet: Tab goes on, Enter goes down and at the
 * end adds a row, Alt with the arrows moves a row, cells of a spreadsheet can be pasted.
 */
export function RowTable<L extends RowList>({ kind, rows, isReadOnly, focusRow }: Props<L>) {
  const edits = useMemo(() => rowEdits(kind.list, kind.noun), [kind])
  const table = useRef<HTMLTableElement>(null)
  const [entering, setEntering] = useState<Entering | null>(null)
  useEffect(() => {
    if (focusRow) setEntering({ row: focusRow, column: 0 })
  }, [focusRow])
  useEffect(() => {
    if (entering) enter(table.current, entering)
  }, [entering])
  const add = (place: number, column: number) => {
    const row = edits.add(place)
    if (row) setEntering({ row, column })
  }
  const takesPaste = isReadOnly ? undefined : (event: ClipboardEvent) => paste(event, kind, edits)

  if (rows.length === 0) {
    return (
      <section className={styles.empty} aria-label={kind.title} onPaste={takesPaste}>
        <h2>{kind.title}</h2>
        <p>{kind.lead}</p>
        {!isReadOnly && (
          <>
            <Button type="primary" onClick={() => add(0, 0)}>
              添加第一行{kind.noun}
            </Button>
            <p className={styles.hint}>
              已经有 Excel 或 WPS 表格的，选中那些行复制，点这里按 Ctrl+V 就能带进来。
            </p>
          </>
        )}
      </section>
    )
  }
  return (
    <section className={styles.sheet} aria-label={kind.title} onPaste={takesPaste}>
      <header className={styles.head}>
        <h2>{kind.title}</h2>
        <p className={styles.hint}>共 {rows.length} 行</p>
      </header>
      <Sortable rows={rows} edits={edits}>
        <table
          ref={table}
          className={styles.table}
          onKeyDown={isReadOnly ? undefined : event => press(event, { rows, edits, add })}
        >
          <Head kind={kind} isReadOnly={isReadOnly} />
          <tbody>
            {rows.map((row, index) => (
              <Row
                key={row.id}
                kind={kind}
                row={row}
                index={index}
                isLast={index === rows.length - 1}
                isReadOnly={isReadOnly}
                edits={edits}
              />
            ))}
          </tbody>
        </table>
      </Sortable>
      <Suggestions kind={kind} rows={rows} />
      {!isReadOnly && (
        <p className={styles.foot}>
          <Button onClick={() => add(rows.length, 0)}>添加一行</Button>
          <span className={styles.hint}>
            Tab 到下一格，Enter 到下一行，Alt+↑↓ 移动一行；可以从 Excel、WPS 表格复制多行粘贴进来。
          </span>
        </p>
      )}
    </section>
  )
}

function Head<L extends RowList>({
  kind,
  isReadOnly,
}: {
  readonly kind: RowTableKind<L>
  readonly isReadOnly: boolean
}) {
  return (
    <thead>
      <tr>
        <th scope="col" className={styles.number}>
          序号
        </th>
        {[...kind.columns, ...(kind.extras ?? [])].map(({ key, title, width }) => (
          <th key={key} scope="col" style={{ width: `${width}%` }}>
            {title}
          </th>
        ))}
        {!isReadOnly && (
          <th scope="col" className={styles.actions}>
            <span className="visually-hidden">操作</span>
          </th>
        )}
      </tr>
    </thead>
  )
}

function Sortable<L extends RowList>({
  rows,
  edits,
  children,
}: {
  readonly rows: readonly RowsOf[L][]
  readonly edits: RowEdits<L>
  readonly children: React.ReactNode
}) {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  function drop({ active, over }: DragEndEvent): void {
    const place = rows.findIndex(row => row.id === over?.id)
    if (place >= 0) edits.move(String(active.id), place)
  }
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={drop}
      accessibility={{
        announcements: announcements(id => rows.findIndex(row => row.id === id) + 1),
        screenReaderInstructions: { draggable: dragInstructions },
        container: document.body,
      }}
    >
      <SortableContext items={rows.map(row => row.id)} strategy={verticalListSortingStrategy}>
        {children}
      </SortableContext>
    </DndContext>
  )
}

/** What other rows hold in a column, so that a department is typed once. */
function Suggestions<L extends RowList>({ kind, rows }: Pick<Props<L>, 'kind' | 'rows'>) {
  return kind.columns.map(({ key, suggestions }) => {
    if (!suggestions) return null
    const known = new Set([...suggestions, ...rows.map(row => String(row[key]))])
    known.delete('')
    return (
      <datalist key={key} id={suggestionsId(kind.list, key)}>
        {[...known].slice(0, 50).map(value => (
          <option key={value} value={value} />
        ))}
      </datalist>
    )
  })
}

function paste<L extends RowList>(
  event: ClipboardEvent,
  kind: RowTableKind<L>,
  edits: RowEdits<L>,
): void {
  const text = event.clipboardData.getData('text/plain')
  // One cell, or a sentence, goes into the field like anywhere else.
  if (!text.includes('\t')) return
  const { rows, unreadDates } = rowsFromText(text, pastedColumns(kind.columns))
  if (rows.length === 0) return
  event.preventDefault()
  const row = event.target instanceof Element ? event.target.closest('tr') : null
  const chosen = rows.map(cells => withChoices(kind.columns, cells))
  edits.paste(
    row?.dataset.row ?? null,
    chosen as unknown as readonly Omit<RowsOf[L], 'id'>[],
    unreadDates,
  )
}
