import { found, type Rule } from '../found.ts'
import type { Finding } from '../model.ts'
import type { Outline } from '../outline.ts'
import { columnOf, tablesIn } from '../tables.ts'
import { criterionBlocks, titleOf } from './criteria.ts'

const own = /（(?:共|满分|计)?\s*(\d{1,4})\s*分）/
const listed =
  /([\u4E00-\u9FFF]{2,10}?)(?:占|为|计)?[（]?(\d{1,4})\s*分(?![钟析])[）]?(?=[，、；。]|$)/g

/** How many points a criterion carries: behind its title, in a list that adds up, or in a column. */
export const points: Rule = notice => [
  ...behindTitles(notice),
  ...inLists(notice),
  ...inTables(notice),
]

function behindTitles(notice: Outline): readonly Finding[] {
  return criterionBlocks(notice).flatMap(block => {
    const match = own.exec(notice.plain.slice(block.from, block.to))
    if (!match?.[1]) return []
    const from = block.from + match.index
    const value = { what: titleOf(notice.plain, block), points: match[1] }
    return [found('points', value, { from, to: from + match[0].length })]
  })
}

function inLists({ sentences }: Outline): readonly Finding[] {
  return sentences.flatMap(({ from, text }) => {
    if (!/总分|满分|百分制|分值|其中/.test(text)) return []
    const hits = [...text.matchAll(listed)].filter(
      ({ 1: what = '' }) => !/总分|满分|不低于|低于|达到/.test(what),
    )
    if (hits.length < 2) return []
    return hits.map(({ index, 0: all, 1: what = '', 2: value = '' }) =>
      found(
        'points',
        { what: what.replace(/^其中/, ''), points: value },
        { from: from + index, to: from + index + all.length },
      ),
    )
  })
}

function inTables(notice: Outline): readonly Finding[] {
  return tablesIn(notice).flatMap(table => {
    const what = columnOf(table, /项目|指标|内容|标准|名称/)
    const value = columnOf(table, /分值|分数|权重|满分/)
    if (what < 0 || value < 0) return []
    return table.rows.flatMap(({ cells, from, to }) => {
      const name = cells[what] ?? ''
      const digits = /\d{1,4}(?:\.\d)?/.exec(cells[value] ?? '')?.[0]
      return digits && name && !/合计|总计/.test(name)
        ? [found('points', { what: name, points: digits }, { from, to })]
        : []
    })
  })
}
