import type { Numbering } from './docxNumbers.ts'

const token =
  /<(\/?)(?:w|mc):(p|t|tab|br|cr|tc|tr|tbl|numId|ilvl|Fallback|del|delText|instrText)(?=[\s/>])([^<>]{0,2000})>|([^<>]+)/g
const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
}

/**
 * Paragraphs as lines, the cells of a table row side by side with tabs, lists with
 * the numbers that Word shows. No tree is built and no entity is expanded but the
 * five of XML, so nesting and declarations can do no harm.
 */
export function bodyText(xml: string, numbering: Numbering): string {
  const lines: string[] = []
  let line = ''
  let isText = false
  let rows = 0
  /** How deep in what is not shown: deleted text, and the second form of a text box. */
  let hidden = 0
  let list = { id: '', level: 0 }
  const next = numbering.begin()

  for (const [, closing, name = '', rest = '', words] of xml.matchAll(token)) {
    const isEnd = closing === '/'
    const isEmpty = rest.endsWith('/')
    if (words !== undefined) {
      if (isText && hidden === 0) line += decoded(words)
    } else if (name === 'Fallback' || name === 'del') {
      if (!isEmpty) hidden = Math.max(0, hidden + (isEnd ? -1 : 1))
    } else if (name === 't') isText = !isEnd && !isEmpty
    else if (name === 'tab' && !isEnd) line += isText ? '' : '\t'
    else if ((name === 'br' || name === 'cr') && !isEnd) line += rows > 0 ? ' ' : '\n'
    else if (name === 'ilvl') list = { ...list, level: Number(attributeOf(rest)) || 0 }
    else if (name === 'numId') list = { ...list, id: attributeOf(rest) }
    else if (name === 'tr' && !isEmpty) {
      rows += isEnd ? -1 : 1
      if (isEnd) {
        lines.push(line.replace(/[ \t]+$/, ''))
        line = ''
      }
    } else if (name === 'tc' && isEnd) line = `${line.trimEnd()}\t`
    else if (name === 'p' && (isEnd || isEmpty)) {
      const number = line.trim() === '' ? '' : next(list.id, list.level)
      list = { id: '', level: 0 }
      if (rows > 0) line = `${line} `
      else {
        lines.push(number + line)
        line = ''
      }
    }
  }
  if (line.trim() !== '') lines.push(line)
  return lines.join('\n')
}

const attributeOf = (rest: string) => /w:val="([^"]{0,40})"/.exec(rest)?.[1] ?? ''

function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(lt|gt|amp|quot|apos));/g,
    (all, ten, hex, name) => {
      if (name) return entities[name] ?? all
      const point = ten ? Number(ten) : Number.parseInt(hex, 16)
      return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : ''
    },
  )
}
