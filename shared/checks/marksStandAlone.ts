import { hitsOf, lineCheck } from './passages.ts'

/** Two marks side by side are a slip of the hand. */
export const marksStandAlone = lineCheck({
  rule: 'marksStandAlone',
  group: 'writing',
  severity: 'warning',
  source: 'GB/T 15834-2011 5.1',
  look: ({ text }) =>
    hitsOf(text, /[，、；：。][，、；：。]+|(?<=[！？])[，。、；：]+/g, ({ 0: found, index }) => {
      const followsCall = /[！？]/.test(text[index - 1] ?? '')
      const repair = followsCall ? '' : strongest(found)
      return { text: `标点“${found}”重了，留一个`, repair }
    }),
})

function strongest(marks: string): string {
  return ['。', '；', '：', '，', '、'].find(mark => marks.includes(mark)) ?? ''
}
