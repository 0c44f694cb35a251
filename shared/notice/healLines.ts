import { startsItem } from './numbering.ts'
import { plainText } from './plainText.ts'

/**
 * A notice as it was before a PDF, a fax or a web page broke it: page numbers and
 * running heads go, lines that were cut at the margin are joined, letters that
 * stand apart (申 报 材 料) close up. `\f` marks the end of a page.
 */
export function healLines(raw: string): string {
  const pages = raw
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200B-\u200D\uFEFF\u00AD]/g, '')
    .replace(/(?![\t\n\f])\p{Cc}/gu, '')
    .split('\f')
    .map(page => page.split('\n'))
  const lines = withoutFurniture(withoutRunningHeads(pages)).map(closeUp)
  return joined(lines).join('\n')
}

const pageNumber =
  /^\s*(?:[—–\-－·~]+\s*\d{1,4}\s*[—–\-－·~]+|第\s*\d+\s*页(?:\s*[，,/]?\s*共\s*\d+\s*页)?|\d+\s*\/\s*\d+)\s*$/
const footer = /^.{0,40}第\s*\d{1,4}\s*页\s*[，,/]?\s*共\s*\d{1,4}\s*页\s*$/

/** With page ends known: the first and the last line that come back on most pages. */
function withoutRunningHeads(pages: readonly (readonly string[])[]): readonly string[] {
  if (pages.length < 2) return pages.flat()
  const trimmed = pages.map(withoutBlankEnds)
  const counts = new Map<string, number>()
  for (const page of trimmed) {
    for (const line of new Set([page[0], page.at(-1)])) {
      const shape = shapeOf(line ?? '')
      if (shape !== '') counts.set(shape, (counts.get(shape) ?? 0) + 1)
    }
  }
  const comesBack = (line: string | undefined) =>
    line !== undefined && line.length <= 60 && (counts.get(shapeOf(line)) ?? 0) >= 2
  return trimmed.flatMap((page, index) => {
    const isNumber = (line: string | undefined) => /^\s*\d{1,4}\s*$/.test(line ?? '')
    const from = index > 0 && (comesBack(page[0]) || isNumber(page[0])) ? 1 : 0
    const last = page.at(-1)
    const to = page.length > from && (comesBack(last) || isNumber(last)) ? -1 : undefined
    return page.slice(from, to)
  })
}

const shapeOf = (line: string) => line.replace(/\d+/g, '0').replace(/\s+/g, '')

function withoutBlankEnds(page: readonly string[]): readonly string[] {
  const from = page.findIndex(line => line.trim() !== '')
  if (from < 0) return []
  return page.slice(from, page.findLastIndex(line => line.trim() !== '') + 1)
}

/** Page numbers inside a pasted text, and a running head right behind one. */
function withoutFurniture(lines: readonly string[]): readonly string[] {
  const kept: string[] = []
  const seen = new Set<string>()
  let isAfterBreak = false
  for (const line of lines) {
    if (pageNumber.test(line) || footer.test(line)) {
      // The break hides in the middle of a paragraph: no blank line may stay behind.
      while (kept.at(-1)?.trim() === '') kept.pop()
      isAfterBreak = true
      continue
    }
    const text = line.trim()
    if (isAfterBreak && text === '') continue
    if (isAfterBreak && isShortHead(text) && seen.has(text)) continue
    isAfterBreak = false
    for (const part of [text, ...text.split(/\s{3,}/)]) seen.add(part)
    kept.push(line)
  }
  return kept
}

const isShortHead = (text: string) => text.length <= 40 && !/[，。；：,;:]/.test(text)

/** `申 报 材 料` → 申报材料, `2024 年 5 月` → 2024年5月; two blanks or a tab keep their meaning. */
function closeUp(line: string): string {
  const even = line.replace(/[\u3000\u00A0\u2002-\u200A]/g, ' ')
  // Only where blanks stand around every figure they mean nothing; else they part columns.
  const isSpaced = /\d [年月日]|[年月] \d/.test(even)
  return (isSpaced ? withoutDateBlanks(even) : even)
    .replace(/(?<!\p{Script=Han})(?:\p{Script=Han} ){2,}\p{Script=Han}(?!\p{Script=Han})/gu, text =>
      text.replaceAll(' ', ''),
    )
    .replace(/(?<=[〔\]］]) (?=\d+ ?号)|(?<=[〔\]］]\d{1,4}) (?=号)/g, '')
    .trimEnd()
}

function withoutDateBlanks(line: string): string {
  return line
    .replace(/(\d) (?=[年月日号时份个张页字%])/g, '$1')
    .replace(/([年月日于至到第]) (?=\d)/g, '$1')
    .replace(/(\p{Script=Han}) (?=\d+(?:年度|年|月\d|月份))/gu, '$1')
    .replace(/(?<=年度|年|月) (?=\p{Script=Han}{3})/gu, '')
}

/** “01”, “（一）” on a line of its own belongs to the next. */
const loneNumber =
  /^(?:0\d|[（(]?[一二三四五六七八九十]{1,3}[）)、.]|[（(]\d{1,2}[）)]|\d{1,2}[.、．])$/

function joined(lines: readonly string[]): readonly string[] {
  const width = marginOf(lines)
  const out: string[] = []
  /** The last line as it stood on the page. */
  let last = ''
  for (const line of lines) {
    const before = out.at(-1)
    if (before !== undefined && loneNumber.test(before) && line.trim() !== '') {
      out[out.length - 1] = /^0\d$/.test(before)
        ? `${before}、${line.trim()}`
        : before + line.trim()
      last = line
      continue
    }
    if (before !== undefined && continues(last, line, before, width)) {
      const text = line.trim()
      const needsBlank = /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(text)
      out[out.length - 1] = before + (needsBlank ? ' ' : '') + text
    } else if (line.trim() !== '' || (before !== undefined && before !== '')) out.push(line.trim())
    last = line
  }
  while (out.at(-1) === '') out.pop()
  return out
}

/** Where most long lines end, in half-width columns; 0 when the text was never cut to a margin. */
function marginOf(lines: readonly string[]): number {
  const widths = lines.filter(line => line.trim() !== '').map(columns)
  if (widths.length < 4) return 0
  widths.sort((a, b) => a - b)
  const wide = widths[Math.floor(widths.length * 0.85)] ?? 0
  // Sixty characters to a line is more than any sheet holds.
  return wide > 130 ? 0 : wide
}

function columns(line: string): number {
  let width = 0
  for (const c of line) width += c.charCodeAt(0) > 0x2e7f || /[“”‘’—…]/.test(c) ? 2 : 1
  return width
}

function continues(last: string, line: string, before: string, width: number): boolean {
  const next = plainText(line)
  const text = next.trim()
  const ended = plainText(before)
  if (text === '' || before === '') return false
  if (isCutTitle(ended, text)) return true
  if (width === 0 || columns(last) < width * 0.82) return false
  if (/[。！？；：】]$/.test(ended) || isCells(last) || isCells(line)) return false
  if (startsItem(text) || startsLabel.test(text) || /^\s{2,}/.test(next)) return false
  return !onlyDate.test(text)
}

const startsLabel = /^(?:【|联\s?系|电\s?话|邮\s?箱|地\s?址|附\s?件|传\s?真|附[：表])/
const onlyDate = /^(?:\d{4}|[一二三四五六七八九〇零○]{4})年.{1,8}日$/

const isCells = (line: string) => line.includes('\t') || /\S\s{2,}\S/.test(line)

const kindsOfPaper = '(?:通知|公告|通告|方案|办法|意见|决定|函|细则|规定)'
const endsPaper = new RegExp(`^[^，。；：]{0,24}${kindsOfPaper}$`)

/** A title in the middle of the sheet breaks where it likes: “关于……活动的 / 通知”. */
function isCutTitle(before: string, text: string): boolean {
  return (
    before.length <= 60 &&
    /^[^，。；：]{0,24}关于/.test(before) &&
    !new RegExp(`${kindsOfPaper}$`).test(before) &&
    endsPaper.test(text) &&
    !text.includes('关于')
  )
}
