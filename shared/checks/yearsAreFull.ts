import { hitsOf, lineCheck } from './passages.ts'

/** GB/T 15835-2011: years in four digits; “26年6月” may be any century. */
export const yearsAreFull = lineCheck({
  rule: 'yearsAreFull',
  group: 'writing',
  severity: 'warning',
  source: 'GB/T 15835-2011',
  look: ({ text }) => hitsOf(text, year, repaired),
})

/** A part of a year behind it, anywhere: “26年6月”, “26年底”. */
const dated = /(?<![\d.第近过这前后约满达])[’'‘]?[0-4]\d年(?=\d{1,2}月|年?[底初末]|度)/

/**
 * At the beginning of a sentence, before what happened in that year: “24年人民路积水”,
 * “24年，我处推出”. What goes on as a length of time does is left alone: “20年如一日”,
 * “25年来”, “26年坚守”, “23年无事故”, “20年，他只做一件事”.
 */
const opening =
  /(?<=^|[。！？；])[’'‘]?2[1-9]年(?=[，,]我[处局院所站队班科室公]|[，,]?全[市区县处局年]|[一-龥])(?![来间里内前后中的如时以左期多有没未不无零一只坚始从专默扎守风寒了过半弹岁光龄制老又累持连都他她这那])/

/** At the other side of a comparison: “与24年相比”, “较24年增长”. */
const compared = /(?<=[与同比较])[’'‘]?[12]\d年(?=相比|同期|增|减|提高|下降|上升|多|少|，)/

const year = new RegExp([dated, opening, compared].map(({ source }) => source).join('|'), 'g')

function repaired([found]: RegExpExecArray | RegExpMatchArray) {
  const repair = `20${found.replace(/[’'‘]/, '')}`
  return { text: `年份写全四位，“${found}”写作“${repair}”`, repair }
}
