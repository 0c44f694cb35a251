import { hitsInSentences, isBacked, lineCheck } from './passages.ts'

/** 第一时间, 尽快 and 及时上门 are promises that nobody can hold a unit to. */
export const promptnessHasALimit = lineCheck({
  rule: 'promptnessHasALimit',
  group: 'expert',
  severity: 'hint',
  source: '经验',
  kinds: ['paragraph', 'item'],
  look: ({ text }) =>
    hitsInSentences(
      text,
      /第一时间|尽快|尽早|迅速(?!成为)|及时(?=上门|到场|赶到|回电|回复|答复|处理|处置|解决|办结)/g,
      sentence => isBacked(sentence),
      ([found]) => ({ text: `“${found}”换成几分钟、几小时或几个工作日` }),
    ),
})
