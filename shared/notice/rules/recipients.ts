import { found, type Rule } from '../found.ts'
import type { Finding } from '../model.ts'
import { byOffice } from '../nouns.ts'

const office =
  '(?:软建办|文明办|办公室|评选办|领导小组|委员会|[局委厅司]|[\\u4E00-\\u9FFF]{1,8}(?:科|处|股|室|部|办|组|中心|站|所))'
const to = new RegExp(
  `(?:报送(?:至|到|给)?|上报(?:至|到)?|(?<![申汇通填呈])报(?:至|到|给)?|送(?:至|到|达|交)?|发(?:送|至|到|给|送至)|寄送?(?:至|到)?|提交(?:至|到|给)?|交(?:至|到)|[料表书告件结案]至)((?:中共|共青团)?(?:(?![报将把送交发])[\\u4E00-\\u9FFF（）]){0,18}?${office}{1,2})(?=[，。；、（）\\s备组]|$|[\\u4E00-\\u9FFF]{2,3}(?:，|。)|参评|汇总|审核|邮箱|统一)`,
  'g',
)

/** To which office things are to be sent; each office once. */
export const recipients: Rule = ({ sentences }) => {
  const seen = new Set<string>()
  return sentences.flatMap(({ text, from, block }) => {
    if (block.isAttached || byOffice.test(text)) return []
    return [...text.matchAll(to)].flatMap(
      ({ index, 0: all, 1: words = '' }): readonly Finding[] => {
        const name = words
          .replace(/^(?:至|到|给|送|报)+/, '')
          .replace(/^(?:经|由).*?(?:后|同意)/, '')
        if (name.length < 2 || name.length > 24 || unlikely.test(name) || seen.has(name)) return []
        if (isDecided.test(text.slice(index + all.length))) return []
        seen.add(name)
        const end = from + index + all.length
        return [found('recipient', { name }, { from: end - name.length, to: end }, 'certain')]
      },
    )
  })
}

/** “报市委、市政府审定” is the way of the office, not of the unit. */
const isDecided = /^[^，。；]{0,14}(?:审定|批准|研究|审批|同意)/

/** “报请局长办公会审定”, “报表”: no address. */
const unlikely = /材料|方案|情况|工作|组织|全部|内部|各单位|进行|参加|(?:审批|请示|批准|审定|研究)/
