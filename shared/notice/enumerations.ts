/** Things listed inside a sentence, each with its offsets in the text. */
export type Listed = { readonly from: number; readonly to: number; readonly isCertain: boolean }

const quoted = /“[^“”]{2,14}”/g
/** Three or more in a row; what joins them says that they are one list. */
const joint = /^(?:[、，；和及与]|以及|[、，]?[\u4E00-\u9FFF]{2})?$/
const spoken = /([一二三四五六七八九十])是([^，。；：]{2,24})/g
const plainList = /(?:[\u4E00-\u9FFF]{3,9}[、]){2,}[\u4E00-\u9FFF]{3,9}/g

/** Quoted lists and “一是……二是……” are certain; a list joined by 、 is a guess. */
export function enumerationsIn(text: string): readonly Listed[] {
  const inQuotes = quotedList(text)
  if (inQuotes.length > 0) return inQuotes
  const counted = [...text.matchAll(spoken)]
  if (counted.length >= 2 && counted[0]?.[1] === '一') {
    return counted.map(({ index, 0: all, 2: words = '' }) => {
      const to = index + all.length
      return { from: to - words.length, to, isCertain: true }
    })
  }
  return joinedList(text)
}

function quotedList(text: string): readonly Listed[] {
  let run: Listed[] = []
  let best: readonly Listed[] = []
  let last = -1
  for (const { index, 0: all } of text.matchAll(quoted)) {
    if (last >= 0 && !joint.test(text.slice(last, index))) run = []
    run = [...run, { from: index + 1, to: index + all.length - 1, isCertain: true }]
    if (run.length > best.length) best = run
    last = index + all.length
  }
  return best.length >= 3 ? best : []
}

/** “更新理念、充实内涵、改进方式”: at least three of much the same length, verb and object. */
function joinedList(text: string): readonly Listed[] {
  for (const { index, 0: all } of text.matchAll(plainList)) {
    const items: Listed[] = []
    let at = index
    for (const word of all.split('、')) {
      items.push({ from: at, to: at + word.length, isCertain: false })
      at += word.length + 1
    }
    const trimmed = withoutEdges(text, items)
    const lengths = trimmed.map(({ from, to }) => to - from)
    if (Math.max(...lengths) - Math.min(...lengths) <= 2 && isParallel(text, trimmed))
      return trimmed
  }
  return []
}

/** The first takes along what stands before the list, the last what follows it. */
function withoutEdges(text: string, items: readonly Listed[]): readonly Listed[] {
  const [, second] = items
  const width = second ? second.to - second.from : 0
  return items.map((item, index) => {
    if (index === 0 && item.to - item.from > width) {
      const before = /^.*[中对照围绕在把将]/.exec(text.slice(item.from, item.to))?.[0].length ?? 0
      return { ...item, from: item.from + before }
    }
    return item
  })
}

const verb =
  /^(?:创新|丰富|提升|提高|改进|更新|充实|完善|优化|健全|落实|加强|强化|增强|拓展|深化|规范|推进|促进|减少|压缩|公开|简化|缩短|降低|树立|弘扬|践行|亮|强|优|转|简|减|增|严|守|讲|比|创|敢|能|会|懂)/

const isParallel = (text: string, items: readonly Listed[]) =>
  items.every(({ from, to }) => verb.test(text.slice(from, to)))
