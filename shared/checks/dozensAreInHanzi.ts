import { hitsOf, lineCheck } from './passages.ts'

/** GB/T 15835-2011 4.2.2: “几” goes with hanzi: 十几, 几十. */
export const dozensAreInHanzi = lineCheck({
  rule: 'dozensAreInHanzi',
  group: 'writing',
  severity: 'warning',
  source: 'GB/T 15835-2011 4.2.2',
  look: ({ text }) =>
    hitsOf(text, /(?<![\d.])[1-9]0几|几10{1,3}(?!\d)/g, ([found]) => {
      const repair = inHanzi(found)
      return { text: `带“几”的数用汉字，写作“${repair}”`, repair }
    }),
})

const powers: Readonly<Record<string, string>> = { '10': '十', '100': '百', '1000': '千' }
const ones = '一二三四五六七八九'

function inHanzi(found: string): string {
  if (found.startsWith('几')) return `几${powers[found.slice(1)] ?? ''}`
  const tens = Number(found[0])
  return `${tens === 1 ? '' : ones[tens - 1]}十几`
}
