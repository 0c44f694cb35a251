import {
  BoldOutlined,
  OrderedListOutlined,
  PictureOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons'
import { type Editor, useEditorState } from '@tiptap/react'
import { Tooltip } from 'antd'
import { type KeyboardEvent, memo, type ReactNode, useRef } from 'react'
import type { ReferenceKind } from './referenceQuery.ts'
import type { Scale } from './scales.ts'
import { setHeading } from './setHeading.ts'
import { TableMenu } from './TableMenu.tsx'
import styles from './Toolbar.module.css'

type Props = {
  readonly editor: Editor
  readonly scale: Scale
  readonly onRefer: (kind: ReferenceKind) => void
  readonly onPicture: () => Promise<void>
}

const levelNames = ['一级', '二级', '三级']

/** One stop for Tab; the arrows move inside, Esc goes back to the text. A letter typed does not touch it. */
export const Toolbar = memo(function Toolbar({ editor, scale, onRefer, onPicture }: Props) {
  const bar = useRef<HTMLDivElement>(null)
  const now = useEditorState({ editor, selector: ({ editor }) => formatAt(editor, scale) })
  const run = (work: (chain: ReturnType<Editor['chain']>) => ReturnType<Editor['chain']>) => () =>
    work(editor.chain().focus()).run()

  function press(event: KeyboardEvent): void {
    if (event.key === 'Escape') editor.commands.focus()
    else if (!moveWithin(bar.current, event.key)) return
    event.preventDefault()
  }

  return (
    <div
      ref={bar}
      role="toolbar"
      aria-label="文字格式"
      tabIndex={-1}
      className={styles.bar}
      onKeyDown={press}
    >
      <Tool
        label="正文"
        hint="Ctrl+Alt+0"
        isOn={now.isParagraph}
        isFirst
        onRun={run(chain => chain.clearNodes())}
      >
        正文
      </Tool>
      {scale.numerals.map((numeral, index) => (
        <Tool
          key={numeral}
          label={`${levelNames[index]}标题，自动编号为${numeral}`}
          hint={`Ctrl+Alt+${index + 1}`}
          isOn={now.level === index + 1}
          isOff={now.isInTable}
          onRun={() => setHeading(editor, index + 1)}
        >
          {numeral}
        </Tool>
      ))}
      <span className={styles.gap} />
      <Tool
        label="加粗"
        hint="Ctrl+B"
        isOn={now.isBold}
        onRun={run(chain => chain.toggleMark('bold'))}
      >
        <BoldOutlined />
      </Tool>
      <Tool
        label="项目符号"
        hint="Ctrl+Shift+8"
        isOn={now.isBullet}
        isOff={now.isInTable}
        onRun={run(chain => chain.toggleList('bulletList', 'listItem'))}
      >
        <UnorderedListOutlined />
      </Tool>
      <Tool
        label="编号列表"
        hint="Ctrl+Shift+7"
        isOn={now.isOrdered}
        isOff={now.isInTable}
        onRun={run(chain => chain.toggleList('orderedList', 'listItem'))}
      >
        <OrderedListOutlined />
      </Tool>
      <span className={styles.gap} />
      <TableMenu editor={editor} isInTable={now.isInTable} className={styles.tool ?? ''} />
      <Tool label="插入图片" onRun={() => void onPicture()}>
        <PictureOutlined />
      </Tool>
      <span className={styles.gap} />
      <span className={styles.word} aria-hidden>
        引用
      </span>
      <Tool label="引用证明材料" hint="输入 @" onRun={() => onRefer('citation')}>
        证明材料
      </Tool>
      <Tool label="引用事实" hint="输入 #" onRun={() => onRefer('fact')}>
        事实
      </Tool>
      <Tool label="引用图表" hint="见图1、见表1" onRun={() => onRefer('figure')}>
        图表
      </Tool>
    </div>
  )
})

/** What holds where the cursor is. */
function formatAt(editor: Editor, { numerals }: Scale) {
  const isList = editor.isActive('listItem')
  const isInTable = editor.isActive('table')
  return {
    level: numerals.findIndex((_, index) => editor.isActive('heading', { level: index + 1 })) + 1,
    isParagraph: editor.isActive('paragraph') && !isList && !isInTable,
    isBold: editor.isActive('bold'),
    isBullet: isList && editor.isActive('bulletList'),
    isOrdered: isList && editor.isActive('orderedList'),
    isInTable,
  }
}

function Tool({
  label,
  hint,
  isOn,
  isOff = false,
  isFirst = false,
  onRun,
  children,
}: {
  readonly label: string
  readonly hint?: string
  readonly isOn?: boolean
  readonly isOff?: boolean
  readonly isFirst?: boolean
  readonly onRun: () => void
  readonly children: ReactNode
}) {
  return (
    <Tooltip title={hint ? `${label}（${hint}）` : label} mouseEnterDelay={0.4}>
      <button
        type="button"
        className={styles.tool}
        aria-label={label}
        aria-pressed={isOn}
        aria-disabled={isOff}
        tabIndex={isFirst ? 0 : -1}
        // The cursor stays in the text.
        onMouseDown={event => event.preventDefault()}
        onClick={isOff ? undefined : onRun}
      >
        {children}
      </button>
    </Tooltip>
  )
}

function moveWithin(bar: HTMLElement | null, key: string): boolean {
  const tools = [...(bar?.querySelectorAll('button') ?? [])]
  const at = tools.indexOf(document.activeElement as HTMLButtonElement)
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: (at + 1) % tools.length,
    ArrowLeft: (at - 1 + tools.length) % tools.length,
    Home: 0,
    End: tools.length - 1,
  }
  const next = steps[key]
  if (next === undefined || tools.length === 0) return false
  tools.forEach((tool, index) => {
    tool.tabIndex = index === next ? 0 : -1
  })
  tools[next]?.focus()
  return true
}
