import { Checkbox } from 'antd'
import { inlinesOf } from '#shared/domain/citations'
import type { BlockChange } from '#shared/domain/compareTexts'
import type { ReferenceWords } from '#shared/domain/printedWords'
import type { RichBlock } from '#shared/schema/richText'
import styles from './ChangeList.module.css'
import { Differences } from './Differences.tsx'

const signs = { changed: '改', added: '增', removed: '删' } as const
const verbs = { changed: '改动', added: '新增', removed: '删除' } as const

/** Every change with a box to tick; what stayed is only counted. */
export function ChangeList({
  changes,
  words,
  chosen,
  onChoose,
}: {
  readonly changes: readonly BlockChange[]
  readonly words: ReferenceWords
  readonly chosen: ReadonlySet<number>
  readonly onChoose: (index: number, isChosen: boolean) => void
}) {
  return (
    <ol className={styles.list} aria-label="改动">
      {stretches(changes).map(({ change, index, count }) =>
        change === null ? (
          <li key={index} className={styles.same}>
            {count} 段没有改动
          </li>
        ) : (
          <li key={index} className={styles.change}>
            <Checkbox
              checked={chosen.has(index)}
              onChange={event => onChoose(index, event.target.checked)}
            >
              <span className={styles[change.kind]} aria-hidden="true">
                {signs[change.kind]}
              </span>
              <span className={styles.what}>
                {verbs[change.kind]}
                {nameOf(change)}
                {lostText(change)}
              </span>
            </Checkbox>
            <Differences change={change} words={words} />
          </li>
        ),
      )}
    </ol>
  )
}

type Shown = {
  readonly change: Exclude<BlockChange, { kind: 'same' }> | null
  /** Among all changes. */
  readonly index: number
  /** Of blocks that stayed. */
  readonly count: number
}

function stretches(changes: readonly BlockChange[]): readonly Shown[] {
  const shown: Shown[] = []
  for (const [index, change] of changes.entries()) {
    const last = shown.at(-1)
    if (change.kind !== 'same') shown.push({ change, index, count: 0 })
    else if (last?.change === null) shown[shown.length - 1] = { ...last, count: last.count + 1 }
    else shown.push({ change: null, index, count: 1 })
  }
  return shown
}

const names: Readonly<Record<RichBlock['type'], string>> = {
  paragraph: '段落',
  heading: '标题',
  bulletList: '列项',
  orderedList: '编号列项',
  table: '表格',
  picture: '图片',
}

/** “段落”, and where it became something else “段落，变为标题”. */
function nameOf(change: Exclude<BlockChange, { kind: 'same' }>): string {
  if (change.kind === 'added') return names[change.after.type]
  const { before } = change
  if (change.kind === 'removed') return names[before.type]
  const { after } = change
  if (before.type !== after.type) return `${names[before.type]}，变为${names[after.type]}`
  const isMoved =
    before.type === 'heading' &&
    after.type === 'heading' &&
    before.attrs.level !== after.attrs.level
  return isMoved ? `标题，变为第 ${after.attrs.level} 级` : names[before.type]
}

/** A number that was overwritten no longer follows the ledger: worth a word. */
function lostText(change: Exclude<BlockChange, { kind: 'same' }>): string {
  if (change.kind !== 'changed') return ''
  const lost = references(change.before) - references(change.after)
  return lost > 0 ? `，${lost} 处引用变成了普通文字` : ''
}

function references(block: RichBlock): number {
  const inlines = inlinesOf({ type: 'doc', content: [block] })
  return inlines.filter(({ type }) => type === 'citation' || type === 'fact').length
}
