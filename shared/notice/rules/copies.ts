import { found, type Rule } from '../found.ts'
import type { Finding } from '../model.ts'
import { nameOf, nounsIn } from '../nouns.ts'
import { smallNumber } from '../plainText.ts'
import type { Sentence } from '../sentences.ts'

const number = '(\\d{1,2}|[一二三四五六七八九十两]{1,3})'
const copies = new RegExp(
  `(?:一式|各|印制|打印|装订|纸质(?:版|件|材料)?(?:一式)?)?\\s*${number}\\s*(?:份|套|册)(?![额量])`,
  'g',
)

/** How many copies of which thing: “一式三份”. */
export const copyCounts: Rule = ({ sentences }) =>
  sentences.flatMap(sentence => (sentence.block.isAttached ? [] : copiesIn(sentence)))

function copiesIn({ text, from, block }: Sentence): readonly Finding[] {
  return [...text.matchAll(copies)].flatMap(({ index, 0: all, 1: digits = '' }) => {
    const count = smallNumber(digits)
    const isSending = block.role === 'materials' || /一式|报|送|交|寄|纸质/.test(text)
    if (count === null || count === 0 || count > 30 || !isSending) return []
    const noun =
      nounsIn(text.slice(0, index)).at(-1) ?? nounsIn(text.slice(index + all.length)).at(0)
    if (!noun && !all.includes('一式')) return []
    const span = { from: from + index, to: from + index + all.length }
    const isSure = noun !== undefined && all.includes('一式')
    return [
      found(
        'copies',
        { what: noun ? nameOf(noun) : '材料', count: String(count) },
        span,
        isSure ? 'certain' : 'guessed',
      ),
    ]
  })
}
