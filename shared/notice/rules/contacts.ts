import { found, type Rule } from '../found.ts'
import type { Finding } from '../model.ts'
import type { Outline } from '../outline.ts'

const label = /(联\s*系\s*人|联系方式|经办人|咨询人)(?:\s*(?:及|、|和|与)?\s*(?:联系)?电话)?\s*：/g
const people = /(?:[\u4E00-\u9FFF]{2,4}|[\u4E00-\u9FFF]\s+[\u4E00-\u9FFF])/
const office = /(?:科|处|股|室|部|办|局|委|中心|组|站|所|会)$/
const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文'
const addressed = new RegExp(
  `(?:发送?(?:至|给|到)?|报送?(?:至|给)?|交(?:至|给)?|联系)[\\u4E00-\\u9FFF]{0,10}?(?:科|处|股|室|部|办|组|中心)([${surnames}][\\u4E00-\\u9FFF]{1,2})(?=[，。；、（]|$)`,
  'g',
)
const blankLabel =
  /(联\s*系\s*人|联\s*系\s*电\s*话|电\s*话|邮\s*箱|电子信箱|传\s*真|地\s*址|联系方式)\s*：[ _＿]*(?=[；。，、]|$|\n)/g

/** People to ask, and the labels behind which nobody stands. */
export const contacts: Rule = notice => [
  ...labelled(notice),
  ...inSentences(notice),
  ...blanks(notice),
]

const withoutGap = (label: string) => label.replace(/\s/g, '')

function labelled({ plain, blocks }: Outline): readonly Finding[] {
  return blocks.flatMap(({ start, to, isAttached }) => {
    if (isAttached) return []
    const line = plain.slice(start, to)
    return [...line.matchAll(label)].flatMap(({ index, 0: all }) => {
      const at = index + all.length
      const rest =
        line.slice(at, at + 40).split(/[；。\d（]|，?(?:联\s*系\s*)?电\s*话|手机|邮/)[0] ?? ''
      const words = rest.split(/[，、]|\s{2,}|(?<=[\u4E00-\u9FFF]{2})\s/).map(word => word.trim())
      const joined = /^[\u4E00-\u9FFF]\s+[\u4E00-\u9FFF]\s*$/.test(rest.trim())
        ? [rest.trim()]
        : words
      const names = joined.filter(
        word => new RegExp(`^${people.source}$`).test(word) && !office.test(word),
      )
      const name = names.map(withoutGap).join(' ')
      const first = names[0]
      const last = names.at(-1)
      if (first === undefined || last === undefined) return []
      const from = start + at + line.slice(at).indexOf(first)
      const end = start + at + line.slice(at).indexOf(last) + last.length
      return [found('contact', { name }, { from, to: end })]
    })
  })
}

/** “发送考评科王倩” */
function inSentences({ sentences }: Outline): readonly Finding[] {
  return sentences.flatMap(({ text, from, block }) =>
    block.isAttached
      ? []
      : [...text.matchAll(addressed)].map(({ index, 0: all, 1: name = '' }) => {
          const to = from + index + all.length
          return found('contact', { name }, { from: to - name.length, to }, 'guessed')
        }),
  )
}

/** In a form blanks are meant to be filled in by the unit; in the letter the sender forgot them. */
function blanks({ plain, blocks }: Outline): readonly Finding[] {
  return blocks.flatMap(({ start, to, isAttached }) => {
    if (isAttached) return []
    const line = plain.slice(start, to)
    return [...line.matchAll(blankLabel)].map(({ index, 0: all, 1: words = '' }) => {
      const from = start + index
      return found('blank', { label: withoutGap(words) }, { from, to: from + all.length })
    })
  })
}
