import { sentencesOf } from '../domain/sentences.ts'
import { lineCheck } from './passages.ts'

/** 四、2 names formalism a fault: so many of its words in one sentence, and nothing is left to check. */
const heap = 4

// The characters that begin a word come first: that is several times faster than trying every word.
const words =
  /(?=[高提凝压落见上齐久驰踔勇笃守狠扎统深全大真砥奋新再强加精周层抓走切着努不进积充牢紧以多])(?:高度重视|提高(?:政治)?站位|凝聚(?:共识|力量|合力)|高位推[动进]|压紧压实|落地见效|见行见效|落细落实|上下联动|齐抓共管|久久为功|驰而不息|踔厉奋发|勇毅前行|笃行不怠|守正创新|狠抓落实|扎实推进|统筹推进|深入推进|全面推进|大力推进|深入开展|扎实开展|全面落实|真抓实干|凝心聚力|砥砺前行|奋力谱写|新篇章|新局面|新台阶|再上新台阶|强化措施|强化领导|加强领导|提高认识|统一思想|精心组织|周密部署|压实责任|层层落实|抓实抓细|走深走实|切实|着力|努力|不断|进一步|大力|积极|充分|深入|全力|牢固树立|紧紧围绕|以.{2,8}为抓手|以.{2,8}为契机|强有力|全方位|多层次|高标准|高质量)/g

export const formalismIsNotHeaped = lineCheck({
  rule: 'formalismIsNotHeaped',
  group: 'expert',
  severity: 'warning',
  source: '通知 四、2',
  kinds: ['paragraph', 'item'],
  look: ({ text }) =>
    sentencesOf(text).flatMap(sentence => {
      const found = [...sentence.text.matchAll(words)]
      const [first, last] = [found[0], found.at(-1)]
      if (found.length < heap || !first || !last) return []
      const from = sentence.from + first.index
      const to = sentence.from + last.index + last[0].length
      const named = [...new Set(found.map(([word]) => word))].slice(0, 4).join('、')
      return [{ from, to, text: `一句里套话太多（${named}），换成做了什么` }]
    }),
})
