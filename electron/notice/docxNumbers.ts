import { chineseNumeral } from '#shared/lib/chineseNumerals'

/** Numbers that Word adds itself, e.g. “一、”: they stand in the settings of a list, not in the text. */
export type Numbering = {
  /** Counts through one document: the words in front of the next item of a list, or nothing. */
  readonly begin: () => (listId: string, level: number) => string
}

type Level = { readonly format: string; readonly text: string; readonly start: number }

/** Reads `word/numbering.xml`; an empty one numbers nothing. */
export function numberingOf(xml: string): Numbering {
  const abstracts = new Map<string, ReadonlyMap<number, Level>>()
  for (const [, id = '', body = ''] of xml.matchAll(
    /<w:abstractNum [^>]*?w:abstractNumId="(\d{1,6})"[^>]*>([\s\S]*?)<\/w:abstractNum>/g,
  )) {
    abstracts.set(id, levelsOf(body))
  }
  const lists = new Map<string, ReadonlyMap<number, Level>>()
  for (const [, id = '', abstract = ''] of xml.matchAll(
    /<w:num [^>]*?w:numId="(\d{1,6})"[^>]*>\s*<w:abstractNumId w:val="(\d{1,6})"/g,
  )) {
    const levels = abstracts.get(abstract)
    if (levels) lists.set(id, levels)
  }
  return { begin: () => counting(lists) }
}

function levelsOf(body: string): ReadonlyMap<number, Level> {
  const levels = new Map<number, Level>()
  for (const [, level = '', inner = ''] of body.matchAll(
    /<w:lvl [^>]*?w:ilvl="(\d)"[^>]*>([\s\S]*?)<\/w:lvl>/g,
  )) {
    levels.set(Number(level), {
      format: /<w:numFmt w:val="(\w{1,40})"/.exec(inner)?.[1] ?? 'decimal',
      text: /<w:lvlText w:val="([^"]{0,40})"/.exec(inner)?.[1] ?? '',
      start: Number(/<w:start w:val="(\d{1,3})"/.exec(inner)?.[1] ?? 1),
    })
  }
  return levels
}

function counting(lists: ReadonlyMap<string, ReadonlyMap<number, Level>>) {
  const counts = new Map<string, number[]>()
  return (listId: string, level: number): string => {
    const levels = lists.get(listId)
    const own = levels?.get(level)
    if (!levels || !own || own.format === 'bullet' || own.format === 'none') return ''
    const count = counts.get(listId) ?? []
    const isFirst = count[level] === undefined
    count[level] = isFirst ? own.start : (count[level] ?? 0) + 1
    count.length = level + 1
    counts.set(listId, count)
    return own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1
      const value = count[at] ?? levels.get(at)?.start ?? 1
      return numberIn(levels.get(at)?.format ?? 'decimal', value)
    })
  }
}

function numberIn(format: string, value: number): string {
  if (/^(?:chinese|ideograph|taiwanese|japanese)/i.test(format))
    return chineseNumeral(Math.min(value, 999))
  if (format === 'decimalEnclosedCircleChinese' || format === 'decimalEnclosedCircle') {
    return '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'.charAt(value - 1) || String(value)
  }
  if (/Letter$/.test(format))
    return String.fromCharCode((format === 'upperLetter' ? 64 : 96) + (((value - 1) % 26) + 1))
  return String(value)
}
