import { hitsOf, lineCheck } from './passages.ts'

/** GB/T 15834-2011 附录 A.9: “等” and an ellipsis say the same. */
export const etceteraIsSaidOnce = lineCheck({
  rule: 'etceteraIsSaidOnce',
  group: 'writing',
  severity: 'warning',
  source: 'GB/T 15834-2011 附录 A.9',
  look: ({ text }) =>
    hitsOf(text, /…*等等?(?:…|\.{3,}|。{3,})+|…+等等?/g, ([found]) => ({
      text: '“等”和省略号意思相同，留一个',
      repair: found.includes('等等') ? '等等' : '等',
    })),
})
