import { TableOutlined } from '@ant-design/icons'
import type { Editor } from '@tiptap/react'
import { Dropdown, Tooltip } from 'antd'
import { insertBlock } from './insertBlock.ts'

type Act = { readonly key: string; readonly label: string; readonly run: (editor: Editor) => void }

const acts: readonly Act[] = [
  { key: 'above', label: '在上方加一行', run: editor => editor.commands.addRowBefore() },
  { key: 'below', label: '在下方加一行', run: editor => editor.commands.addRowAfter() },
  { key: 'left', label: '在左侧加一列', run: editor => editor.commands.addColumnBefore() },
  { key: 'right', label: '在右侧加一列', run: editor => editor.commands.addColumnAfter() },
  {
    key: 'header',
    label: '首行作表头（再点取消）',
    run: editor => editor.commands.toggleHeaderRow(),
  },
  { key: 'row', label: '删去这一行', run: editor => editor.commands.deleteRow() },
  { key: 'column', label: '删去这一列', run: editor => editor.commands.deleteColumn() },
  { key: 'table', label: '删去整张表', run: editor => editor.commands.deleteTable() },
]
const sizes = [
  { rows: 3, columns: 2 },
  { rows: 3, columns: 3 },
  { rows: 4, columns: 4 },
  { rows: 6, columns: 5 },
]
const inserts: readonly Act[] = sizes.map(({ rows, columns }) => ({
  key: `${rows}x${columns}`,
  label: `插入 ${rows} 行 ${columns} 列的表格`,
  run: editor => insertTable(editor, rows, columns),
}))

/** Inserts a table, or works on the one with the cursor. */
export function TableMenu({
  editor,
  isInTable,
  className,
}: {
  readonly editor: Editor
  readonly isInTable: boolean
  readonly className: string
}) {
  const shown = isInTable ? acts : inserts
  return (
    <Dropdown
      trigger={['click']}
      autoFocus
      menu={{
        items: shown.map(({ key, label }) => ({ key, label })),
        onClick: ({ key }) => {
          shown.find(act => act.key === key)?.run(editor)
          editor.commands.focus()
        },
      }}
    >
      <Tooltip title={isInTable ? '表格：加减行列' : '插入表格'} mouseEnterDelay={0.4}>
        <button
          type="button"
          className={className}
          aria-label="表格"
          aria-haspopup="menu"
          aria-pressed={isInTable}
          tabIndex={-1}
          onMouseDown={event => event.preventDefault()}
        >
          <TableOutlined />
        </button>
      </Tooltip>
    </Dropdown>
  )
}

function insertTable(editor: Editor, rows: number, columns: number): void {
  const row = (type: string) => ({
    type: 'tableRow',
    content: Array.from({ length: columns }, () => ({ type, content: [{ type: 'paragraph' }] })),
  })
  const content = Array.from({ length: rows }, (_, index) =>
    row(index === 0 ? 'tableHeader' : 'tableCell'),
  )
  insertBlock(editor.view, editor.schema.nodeFromJSON({ type: 'table', content }))
}
