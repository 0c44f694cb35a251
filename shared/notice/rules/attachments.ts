import { found, type Rule } from '../found.ts'
import type { Finding } from '../model.ts'

const list = /^附\s?件\s*：\s*/
const item = /^\s*(?:\d{1,2}\s*[、.．]|（\d{1,2}）)\s*/
const end = /^(?:联系|地址|电话|（)|[。；]|：/

/** What is attached, by its title, each once. */
export const attachments: Rule = ({ text, plain, blocks }) => {
  const found_: Finding[] = []
  const seen = new Set<string>()
  const add = (from: number, to: number) => {
    const title = text
      .slice(from, to)
      .trim()
      .replace(/[；。]$/, '')
    if (title.length < 2 || title.length > 50 || seen.has(title)) return
    seen.add(title)
    found_.push(found('attachment', { title }, { from, to }))
  }
  for (const [index, { start, to, number }] of blocks.entries()) {
    const line = plain.slice(start, to)
    if (number?.style === 'attachment') {
      const next = blocks[index + 1]
      // The title stands on the next line; a list of attachments can stand there too.
      if (next && !next.number && plain.slice(next.start, next.to).length <= 40)
        add(next.start, next.to)
      continue
    }
    const label = list.exec(line)
    if (!label || label[0].length >= line.length) {
      if (!label) continue
    }
    const first = label[0].length + (item.exec(line.slice(label[0].length))?.[0].length ?? 0)
    if (first < line.length) add(start + first, to)
    for (const next of blocks.slice(index + 1, index + 12)) {
      const words = plain.slice(next.start, next.to)
      const numbered = item.exec(words)
      if (!numbered || end.test(words)) break
      add(next.start + numbered[0].length, next.to)
    }
  }
  return found_
}
