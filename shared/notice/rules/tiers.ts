import { found, type Rule } from '../found.ts'
import type { Finding } from '../model.ts'
import type { Sentence } from '../sentences.ts'

/** Classes of verbs that mean one tier: who builds, who cultivates, who looks for more. */
const classes: readonly (readonly [string, RegExp])[] = [
  ['重点打造', /打造|创建成|创成|建成/],
  ['重点培养', /培养|培育|扶持/],
  ['潜在挖掘', /挖掘|储备|发现|孵化/],
]

const explicit = /重点(?:打造|培养|培育|扶持)|(?:潜在|后备|储备)(?:挖掘|培育|储备)/g
const levels =
  /(?:分为|分|设立?|划分为|评出)\s*([^，。；：]{3,40}?)(?:[一二三四五两]|\d)个?(?:等级|等次|层次|级别|档次|类别|层级|奖项|类(?!似)|档|级(?!以))/g
const figure = '(?:\\d{1,3}|[一二两三四五六七八九十]{1,3}|多|若干|一批)'
const counted = new RegExp(
  `(?:(创建成?|创成|建成|打造|培育|培养|挖掘|储备)|(?:评选|设立?|选树|表彰|命名|评出|评定|推选)(?:出|不超过)?)((?:[^，。；、]{0,24}?)${figure}(?:个|家|名|项)?(?:左右|以内)?(?:[、，和及][^，。；、]{2,14}?${figure}(?:个|家|名|项))*)`,
  'g',
)
const each = new RegExp(`([^，。；、\\d和及]{2,14}?)(?:不超过)?(${figure})(?:个|家|名|项)`, 'g')

/** Names of tiers, levels or prizes, and how many of each; each name once. */
export const tiers: Rule = ({ sentences }) => {
  const all = sentences.filter(({ block }) => !block.isAttached)
  const named = all.flatMap(explicitTiers)
  const graded = all.flatMap(gradedTiers)
  const told = all.flatMap(countedTiers)
  const kept: Finding[] = []
  const names = new Set<string>()
  for (const finding of [...named, ...graded, ...told]) {
    if (finding.kind !== 'tier') continue
    const key = classOf(finding.value.name) ?? finding.value.name
    if (names.has(key)) continue
    names.add(key)
    kept.push(finding)
  }
  return kept
}

const classOf = (name: string) =>
  /^(?:重点|潜在|后备|储备)/.test(name)
    ? classes.find(([, verb]) => verb.test(name))?.[0]
    : undefined

function explicitTiers({ from, text, block }: Sentence): readonly Finding[] {
  if (block.role === 'criteria') return []
  return [...text.matchAll(explicit)].flatMap(({ index, 0: name }) => {
    const about = text.slice(Math.max(0, index - 30), index + name.length + 14)
    if (!/品牌|单位|项目|窗口|作为|列为|确定|岗|号/.test(about)) return []
    return [
      found('tier', { name, count: '' }, { from: from + index, to: from + index + name.length }),
    ]
  })
}

function gradedTiers({ from, text, block }: Sentence): readonly Finding[] {
  if (block.role === 'criteria' && /分值|总分|满分/.test(text)) return []
  return [...text.matchAll(levels)].flatMap(({ index, 0: all, 1: list = '' }) => {
    const at = from + index + all.indexOf(list)
    const names = list.split(/[、和及与]/).map(name => name.replace(/[“”\s]/g, ''))
    if (names.length < 2 || names.some(name => name.length < 1 || name.length > 10)) return []
    return names.map(name => {
      const begin = at + Math.max(0, list.indexOf(name))
      return found('tier', { name, count: '' }, { from: begin, to: begin + name.length })
    })
  })
}

function countedTiers({ from, text, block }: Sentence): readonly Finding[] {
  if (block.role === 'criteria' || block.role === 'materials' || block.role === 'steps') return []
  return [...text.matchAll(counted)].flatMap(({ index, 0: all, 1: verb, 2: list = '' }) => {
    const span = { from: from + index, to: from + index + all.length }
    if (verb) return verbTier(verb, list, span)
    return prizes(list, span.to - list.length)
  })
}

/** “创建服务品牌一个、培养……一个、挖掘……多个” */
function verbTier(
  verb: string,
  list: string,
  span: { from: number; to: number },
): readonly Finding[] {
  if (!/品牌|窗口|项目|集体|班组/.test(list)) return []
  const name = classes.find(
    ([, pattern]) => pattern.test(verb) || (verb === '创建' && pattern.test('打造')),
  )?.[0]
  const count = new RegExp(`(${figure})(?:个|家|名|项)`).exec(list)?.[1]
  if (!name || !count) return []
  const isNamed = /潜在|后备/.test(list)
  return [found('tier', { name, count }, span, isNamed ? 'certain' : 'guessed')]
}

/** “评选示范窗口10个、优秀窗口20个” */
function prizes(list: string, at: number): readonly Finding[] {
  return [...list.matchAll(each)].flatMap(({ index, 0: all, 1: words = '', 2: count = '' }) => {
    const name = words
      .replace(/.*(?:评选|拟|名额|推荐|表彰|全[市县区省])/, '')
      .replace(/^[出和及]/, '')
      .replace(/[“”]/g, '')
    if (
      name.length < 2 ||
      !/(?:奖|窗口|单位|集体|品牌|号|岗|标兵|名牌|班组|站|机关|项目|能手|个人|示范点)$/.test(name)
    )
      return []
    return [
      found('tier', { name, count }, { from: at + index, to: at + index + all.length }, 'guessed'),
    ]
  })
}
