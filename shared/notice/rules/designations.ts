import { found, type Rule } from '../found.ts'
import type { Finding } from '../model.ts'
import type { Outline } from '../outline.ts'
import type { Sentence } from '../sentences.ts'
import { columnOf, tablesIn } from '../tables.ts'

const tierWord = '(重点打造|重点培养|重点培育|重点扶持|重点创建|示范创建|潜在挖掘|后备培育)'
const named = new RegExp(
  `(?:确定|明确|选定|以|由|将|把)?([^，。；：“”的]{2,16})的([^，。；“”的]{0,12}“[^“”]{2,16}”)(?:服务)?(?:品牌|项目)?(?:作为|为|列为|列入|定为)[^，。；]{0,16}?${tierWord}`,
  'g',
)
const example =
  /(?:如|例如|比如|像|其中|包括)([^，。；：“”]{2,14}?)(?:要|可以?|应当?|须|继续|进一步|负责|着力|的)[^，。；“”]{0,14}“([^“”]{2,14})”(?:服务)?品牌[^，。；]{0,10}?((?:创建)?挖掘|培养|培育|打造|创建)/g

/** Units that the notice names together with their brand. */
export const designations: Rule = notice => {
  const told = notice.sentences.flatMap(sentence => [...inWords(sentence), ...asExample(sentence)])
  return [...told, ...inTables(notice)]
}

function inWords({ from, text }: Sentence): readonly Finding[] {
  return [...text.matchAll(named)].map(
    ({ index, 0: all, 1: unit = '', 2: brand = '', 3: tier = '' }) =>
      found(
        'designation',
        {
          unit: unit.replace(/^(?:今年|本年度|年内)?(?:确定|明确|选定|以|由|将|把)/, ''),
          brand,
          tier,
        },
        { from: from + index, to: from + index + all.length },
      ),
  )
}

function asExample({ from, text }: Sentence): readonly Finding[] {
  return [...text.matchAll(example)].map(
    ({ index, 0: all, 1: unit = '', 2: brand = '', 3: verb = '' }) => {
      const tier = verb.endsWith('挖掘')
        ? '潜在挖掘'
        : verb === '打造' || verb === '创建'
          ? '重点打造'
          : '重点培养'
      const span = { from: from + index, to: from + index + all.length }
      return found('designation', { unit, brand, tier }, span, 'guessed')
    },
  )
}

/** A table with a column of units and one of brands. The heading above it may say the tier. */
function inTables(notice: Outline): readonly Finding[] {
  return tablesIn(notice).flatMap(table => {
    const unit = columnOf(table, /单位/)
    const brand = columnOf(table, /品牌/)
    const tier = columnOf(table, /层级|类别|级别|等级|类型/)
    if (unit < 0 || brand < 0) return []
    const { parent } = table.block
    const heading = parent ? notice.plain.slice(parent.start, parent.to) : ''
    const above = new RegExp(tierWord).exec(heading)?.[1] ?? ''
    return table.rows.flatMap(({ cells, from, to }) => {
      const value = {
        unit: cells[unit] ?? '',
        brand: (cells[brand] ?? '').replace(/^[“]([^“”]*)[”]$/, '$1'),
        tier: (tier >= 0 ? cells[tier] : undefined) ?? above,
      }
      return value.unit && value.brand ? [found('designation', value, { from, to })] : []
    })
  })
}
