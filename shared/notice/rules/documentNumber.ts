import { found, type Rule } from '../found.ts'

const number = /[\u4E00-\u9FFF]{1,12}[〔[（【]\s*(20\d\d|19\d\d)\s*[〕\]）】]\s*第?\s*\d{1,4}\s*号/
const yearly = /(20\d\d)年第\s*\d{1,3}\s*号/
const cited = /根据|按照|依据|贯彻|落实|《|转发/

/** 发文字号, GB/T 9704-2012 7.2.5, in the head of the paper; brackets are written 〔〕 whatever stood there. */
export const documentNumber: Rule = ({ plain, blocks }) => {
  for (const { start, to, number: item } of blocks.slice(0, 14)) {
    const line = plain.slice(start, Math.min(to, start + 90))
    if (item || cited.test(line)) continue
    const match = number.exec(line) ?? yearly.exec(line)
    if (!match) continue
    const text = match[0].replace(/\s/g, '').replace(/[[（【](\d{4})[\]）】]/, '〔$1〕')
    const from = start + match.index
    return [found('documentNumber', { text }, { from, to: from + match[0].length })]
  }
  return []
}
