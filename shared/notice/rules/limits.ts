import { found, type Rule } from '../found.ts'
import type { Finding } from '../model.ts'
import { nameOf, nounsIn } from '../nouns.ts'
import { smallNumber } from '../plainText.ts'
import type { Sentence } from '../sentences.ts'

const unit = '(个?(?:汉)?字(?:符)?|页|张|幅|分钟|秒|兆|MB?|GB?|KB)'
const number = '(\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?|[一二三四五六七八九十两]{1,3})'
const limit = new RegExp(
  `(不超过|不得超过|不多于|最多|控制在|限(?:制在)?|不少于|不低于|不得少于|至少|以上|约)?\\s*(?:各)?${number}\\s*${unit}?\\s*(?:(?:[-~～—]{1,2}|至|到)\\s*${number}\\s*)?${unit}\\s*(以内|之内|以下|以上|左右)?`,
  'gi',
)
const subjects =
  /(品牌名称|品牌口号|品牌标识|品牌内涵|品牌简介|服务承诺|主要做法|主要成效|简要事迹|(?:展示|宣传|汇报|创建)?视频|专题片|[\u4E00-\u9FFF]{0,4}照片?|图片|正文|标题|摘要|简介|文字(?:材料|说明)?|单个文件|附件|字数)/g

/** How long, how many pages, how many pictures, how large. */
export const limits: Rule = ({ sentences }) =>
  sentences.flatMap(sentence => {
    const found = limitsIn(sentence)
    // Criteria count minutes and megabytes of the service itself; only texts are limited among them.
    if (sentence.block.role !== 'criteria') return found
    return found.filter(({ value }) => 'unit' in value && value.unit === '字')
  })

function limitsIn({ text, from }: Sentence): readonly Finding[] {
  return [...text.matchAll(limit)].flatMap(
    ({ index, 0: all, 1: head = '', 2: low = '', 4: high, 5: of = '', 6: tail = '' }) => {
      const measure = unitOf(of)
      const first = amountIn(low)
      const second = high === undefined ? null : amountIn(high)
      const what = subjectOf(text, index, index + all.length)
      const isBare = !head && !tail && second === null
      // “照片2张” is a number to keep, “第3页” and “2个字” in a story are not.
      if (first === null || (isBare && (measure !== '张' || !what)) || what === null) return []
      if (measure === '张' && !/照|片|图/.test(text)) return []
      const range = rangeOf(head, tail, first, second, isBare)
      const span = { from: from + index, to: from + index + all.length }
      return [
        found(
          'limit',
          { what, ...range, unit: measure },
          span,
          head || tail || second !== null ? 'certain' : 'guessed',
        ),
      ]
    },
  )
}

function rangeOf(
  head: string,
  tail: string,
  first: number,
  second: number | null,
  isBare: boolean,
) {
  if (second !== null) return { min: String(first), max: String(second) }
  if (isBare) return { min: String(first), max: String(first) }
  const isLeast = /不少|不低|不得少|至少/.test(head) || (tail === '以上' && head !== '不超过')
  if (isLeast) return { min: String(first), max: '' }
  // “2000字左右” leaves a tenth to both sides.
  if (tail === '左右' || head === '约')
    return { min: String(Math.round(first * 0.9)), max: String(Math.round(first * 1.1)) }
  return { min: '', max: String(first) }
}

const amountIn = (text: string) => {
  const digits = text.replaceAll(',', '')
  return /^[\d.]+$/.test(digits) ? Number(digits) : smallNumber(text)
}

function unitOf(words: string): string {
  if (/字/.test(words)) return '字'
  if (/^m/i.test(words) || words === '兆') return '兆'
  if (words === '幅') return '张'
  return words
}

/** What is named last before the number, in the same sentence; else right behind it (“3000字以内的总结”). */
function subjectOf(text: string, from: number, to: number): string | null {
  const head = text.slice(Math.max(0, from - 40), from)
  const clause = head.split(/[；。]/).at(-1) ?? ''
  const named = [...clause.matchAll(subjects)].map(match => ({
    name: match[1] ?? '',
    at: match.index,
    isWeak: /^(?:字数|正文)$/.test(match[1] ?? ''),
  }))
  const things = nounsIn(clause).map(noun => ({ name: nameOf(noun), at: noun.from, isWeak: false }))
  const strong = [...named, ...things]
    .filter(({ isWeak }) => !isWeak)
    .sort((a, b) => a.at - b.at)
    .at(-1)
  const behind = text.slice(to, to + 14)
  const next =
    /^(?:的|）)?\s*$|^的/.test(behind.slice(0, 1)) || !strong ? nounsIn(behind)[0] : undefined
  if (next && next.from <= 3) return nameOf(next)
  const follows = /^(?:的)?((?:简要|先进|主要)?[\u4E00-\u9FFF]{0,4}?(?:事迹|照片|视频|简介))/.exec(
    behind,
  )?.[1]
  if (follows) return follows
  return (
    strong?.name.replace(/.*(?:的|和|及|为|插入|附上?|提供|报送|另)(?=.*[照图])/, '') ??
    (named.length > 0 ? '材料' : null)
  )
}
