import { hitsOf, lineCheck } from './passages.ts'

/**
 * GB/T 9704-2012 7.3.3: the levels are 一、 （一） 1. （1）. A dot after 一, a 、
 * after 1 or after a bracket belongs to none of them.
 */
export const numberingHasItsMarks = lineCheck({
  rule: 'numberingHasItsMarks',
  group: 'writing',
  severity: 'warning',
  source: 'GB/T 9704-2012 7.3.3',
  look: ({ text }) =>
    hitsOf(text, wrong, ([found]) => ({
      text: `层次序数写作“${right(found)}”，不写“${found}”`,
      repair: right(found),
    })),
})

const numeral = '[一二三四五六七八九十]{1,3}'
const wrong = new RegExp(
  `^(?:${numeral}[.．,，](?![0-9])|[(（]${numeral}[)）][、.．]|[0-9]{1,2}(?:、|．|\\.、)|[(（][0-9]{1,2}[)）][、.．]|[①-⑳][、.．])`,
  'g',
)

function right(found: string): string {
  const core = found
    .replace(/[、.．,，]+$/, '')
    .replace('(', '（')
    .replace(')', '）')
  if (/^[（①-⑳]/.test(core)) return core
  return /^[0-9]/.test(core) ? `${core}.` : `${core}、`
}
