import { sentencesOf } from '../domain/sentences.ts'
import { hitsOf, isBacked, lineCheck } from './passages.ts'

/**
 * 四、2 注重实效: praise that names no number, object, time or proof convinces
 * nobody. A number or citation in the same sentence, or in the next, backs it.
 */
export const praiseHasProof = lineCheck({
  rule: 'praiseHasProof',
  group: 'expert',
  severity: 'warning',
  source: '通知 四、2',
  kinds: ['paragraph', 'item'],
  look: ({ text }) => {
    if (text.search(praise) < 0) return []
    const sentences = sentencesOf(text)
    return sentences.flatMap((sentence, index) => {
      const next = sentences[index + 1]?.text ?? ''
      if (isBacked(sentence.text) || isBacked(next) || named.test(sentence.text)) return []
      return hitsOf(sentence.text, praise, ([found]) => ({
        text: `“${found}”没有数、对象、时间或证明，专家无从相信`,
      }))
        .slice(0, 1)
        .map(hit => ({ ...hit, from: hit.from + sentence.from, to: hit.to + sentence.from }))
    })
  },
})

const degree = '显著|明显|大幅(?:度)?|极大(?:地)?|有效|全面|切实|不断|持续|稳步|进一步'
const growth = '提升|提高|增强|改善|优化|好转|改观|进步|突破|降低|减少|下降|缩短'
const praise = new RegExp(
  [
    `(?:${degree})(?:得到)?(?:了)?(?:${growth})`,
    `(?:得到|实现|取得|有)(?:了)?(?:${degree})(?:的)?(?:${growth}|成效|成果|效果|成绩)`,
    '(?:得到|取得)了?(?:明显|显著|良好|较好|丰硕|可喜|突出|优异)的?(?:成效|成果|效果|成绩|进展|社会效益|反响)',
    '(?:受到|赢得|获得|得到|深受|广受)了?(?:社会各界|广大|各级|上级)?(?:领导|群众|市民|居民|企业|用户|服务对象|社会)?(?:和[一-龥]{2,4})?的?(?:一致|广泛|普遍|高度|充分)的?(?:好评|赞誉|认可|肯定|赞扬|欢迎|评价)',
    '(?:好评如潮|有口皆碑|赞不绝口|交口称赞|成效显著|效果显著|成绩斐然|成果丰硕|反响热烈|焕然一新)',
  ].join('|'),
  'g',
)

/** Somebody or something is named: a quotation, a title, a date. */
const named = /[“《]|[某年月日]/
