import { citationMark } from '../domain/lines.ts'
import { hitsInSentences, lineCheck } from './passages.ts'

/** 据统计 asks for whose count; a citation or a named source answers. */
export const sourcesAreNamed = lineCheck({
  rule: 'sourcesAreNamed',
  group: 'expert',
  severity: 'hint',
  source: '经验',
  kinds: ['paragraph', 'item'],
  look: ({ text }) =>
    hitsInSentences(
      text,
      /据(?:不完全)?统计|据(?:了解|悉|调查)|有关(?:数据|资料)(?:显示|表明)|调查(?:显示|表明)/g,
      sentence => sentence.includes(citationMark) || sentence.includes('《'),
      ([found]) => ({ text: `“${found}”要说明是谁的统计，最好引用证明材料` }),
    ),
})
