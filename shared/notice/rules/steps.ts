import { type DateWords, dateWordsIn, endsBefore } from '../dateWords.ts'
import { found, type Rule } from '../found.ts'
import type { Finding } from '../model.ts'
import type { Block, Outline } from '../outline.ts'
import { columnOf, tablesIn } from '../tables.ts'

/** The steps of the year and their windows: items of the part about 步骤 or 安排, or rows of a time table. */
export const steps: Rule = notice => {
  const roots = notice.blocks.filter(
    ({ role, parent, number, isAttached }) =>
      role === 'steps' && parent?.role !== 'steps' && number && !isAttached,
  )
  const items = roots.flatMap(root => {
    const below = notice.childrenOf(root)
    const numbered = below.filter(({ number }) => number !== null)
    return numbered.length > 0
      ? numbered.map(item => stepOf(notice, item))
      : below.flatMap(line => dated(notice, line))
  })
  return [...items, ...inTables(notice)]
}

function stepOf(notice: Outline, item: Block): Finding {
  const own = notice.plain.slice(item.from, item.to)
  const below = notice.childrenOf(item)
  const rest = below.map(({ from, to }) => notice.plain.slice(from, to)).join('\n')
  const date = windowIn(own) ?? windowIn(rest)
  const text = notice.text.slice(item.from, below.at(-1)?.to ?? item.to)
  const ends = date ? windowOf(date.date, date.isEnd) : { from: '', to: '' }
  const value = { title: stepTitle(notice.plain, item), ...ends, text }
  return found(
    'step',
    value,
    { from: item.from, to: item.to },
    ends.to === '' ? 'guessed' : 'certain',
  )
}

/** The first that is a window, or at least an end. */
function windowIn(text: string): { readonly date: DateWords; readonly isEnd: boolean } | null {
  const dates = dateWordsIn(text).filter(({ recurs }) => !recurs)
  const first = dates[0]
  if (!first) return null
  const isEnd = endsBefore(text, first) !== null
  return { date: first, isEnd }
}

function windowOf(date: DateWords, isEnd: boolean): { readonly from: string; readonly to: string } {
  const isOnlyEnd = !date.isRange || date.start === ''
  // “6月30日前”, “9月底” say when it is over, not when it begins.
  if ((isEnd && !date.isRange) || (date.isDay && isOnlyEnd)) return { from: '', to: date.end }
  return { from: date.start, to: date.end }
}

function stepTitle(plain: string, { lead, from }: Block): string {
  const words = plain.slice(lead.from, lead.to)
  const dates = dateWordsIn(words)
  const cutAt = words.search(/[（，]/)
  const first = dates[0]?.from ?? words.length
  const title = words
    .slice(0, Math.min(cutAt < 0 ? words.length : cutAt, first > 1 ? first : words.length))
    .replace(/[：、\s（]+$/, '')
  return title.length > 0 && title.length <= 24
    ? title
    : plain.slice(from, from + 16).replace(/[（，。：].*$/s, '')
}

/** “5月上旬  动员部署”: a line that begins with its time. */
function dated(notice: Outline, line: Block): readonly Finding[] {
  const text = notice.plain.slice(line.from, line.to)
  const [date] = dateWordsIn(text.slice(0, 60))
  if (!date || date.from > 1 || text.includes('\t')) return []
  const before = endsBefore(text, date)
  const rest = text.slice(before?.to ?? date.to).replace(/^[\s，：、。）]+/, '')
  const title = rest.split(/[，。；：]/)[0] ?? ''
  if (title === '' || title.length > 30) return []
  return [found('step', { title, ...windowOf(date, before !== null), text }, line, 'guessed')]
}

function inTables(notice: Outline): readonly Finding[] {
  return tablesIn(notice).flatMap(table => {
    const time = columnOf(table, /时间|时限|日期/)
    const named = columnOf(table, /阶段|步骤|环节/)
    const title = named >= 0 ? named : columnOf(table, /内容|任务|事项|项目/)
    if (time < 0 || title < 0) return []
    return table.rows.flatMap(({ cells, from, to }) => {
      const words = cells[time] ?? ''
      const [date] = dateWordsIn(words)
      const name = cells[title] ?? ''
      if (!date || name === '') return []
      const window = windowOf(date, endsBefore(words, date) !== null)
      return [
        found('step', { title: name, ...window, text: notice.text.slice(from, to) }, { from, to }),
      ]
    })
  })
}
