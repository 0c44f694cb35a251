import { dateWordsIn } from '../dateWords.ts'
import { found, type Rule } from '../found.ts'
import { yearNumber } from '../plainText.ts'
import { signatureOf } from './signature.ts'
import { title } from './title.ts'

const website = /(?:发布|更新|来源|浏览|点击|时间)[^，。]{0,6}：?\s*(?:19|20)\d\d[-/.]/

/** The year of the campaign: the one in the title, else the one that its dates speak of most. */
export const year: Rule = notice => {
  const votes = new Map<number, { votes: number; from: number; to: number }>()
  const vote = (value: number | null, weight: number, from: number, to: number) => {
    if (value === null || value < 2000) return
    const before = votes.get(value)
    votes.set(
      value,
      before ? { ...before, votes: before.votes + weight } : { votes: weight, from, to },
    )
  }
  const [named] = title(notice)
  if (named) {
    const words = notice.plain.slice(named.span.from, named.span.to)
    const match = /(20\d\d|二[〇○零][一二三四五六七八九〇○零]{2})\s*年/.exec(words)
    const from = named.span.from + (match?.index ?? 0)
    if (match?.[1]) vote(yearNumber(match[1]), 1000, from, from + match[0].length)
  }
  for (const { from, text, block } of notice.sentences) {
    if (block.isAttached || website.test(text)) continue
    for (const date of dateWordsIn(text)) vote(date.year, 2, from + date.from, from + date.to)
  }
  const signature = signatureOf(notice)
  if (signature) vote(Number(signature.on.slice(0, 4)), 3, signature.date.start, signature.date.to)
  const [best] = [...votes].sort((a, b) => b[1].votes - a[1].votes)
  if (!best) return []
  const isSaid = best[1].votes >= 4
  return [found('year', { year: String(best[0]) }, best[1], isSaid ? 'certain' : 'guessed')]
}
