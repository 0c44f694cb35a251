import { found, type Rule } from '../found.ts'

const paper =
  /(?:通知|公告|通告|方案|办法|意见|决定|函|细则|规定|倡议书?|启事|简章|公函|规则|指南)$/
const head = /^(?:转发|印发)?.{0,40}关于/

/** Among the first lines the one that says what the paper is about; “关于……的通知” before others. */
export const title: Rule = ({ text, plain, blocks }) => {
  const lines = blocks.slice(0, 16).filter(({ number }) => number === null)
  const named = lines.filter(({ start, to }) => {
    const line = bare(plain.slice(start, to))
    return line.length >= 6 && line.length <= 80 && paper.test(line) && !/[。；：]/.test(line)
  })
  const best = named.find(({ start, to }) => head.test(plain.slice(start, to))) ?? named[0]
  if (!best) return inRunningText(plain)
  const shown = bare(text.slice(best.start, best.to))
  return [found('title', { text: shown }, { from: best.start, to: best.start + shown.length })]
}

const running =
  /(?<!《)(?:[\u4E00-\u9FFF]{2,20})?关于[^，。；：《》]{4,60}?的(?:通知|公告|通告|方案|办法|意见|决定|函)(?!》)/

/** A text that lost its line breaks: the title stands in its first words. */
function inRunningText(plain: string): ReturnType<Rule> {
  const match = running.exec(plain.slice(0, 300))
  if (!match) return []
  // What runs into it from the red head of the paper ends with its number.
  const text = match[0].replace(/^.*号(?=关于|[\u4E00-\u9FFF]{4})/, '')
  const to = match.index + match[0].length
  return [found('title', { text }, { from: to - text.length, to }, 'guessed')]
}

const bare = (line: string) => line.replace(/[（(][^（）()]{0,14}[）)]$/, '').trim()
