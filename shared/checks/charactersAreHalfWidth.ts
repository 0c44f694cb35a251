import { hitsOf, lineCheck } from './passages.ts'

/** GB/T 15835-2011: figures and letters are narrow; wide ones print with gaps. */
export const charactersAreHalfWidth = lineCheck({
  rule: 'charactersAreHalfWidth',
  group: 'writing',
  severity: 'warning',
  source: 'GB/T 15835-2011',
  look: ({ text }) =>
    hitsOf(text, /[０-９Ａ-Ｚａ-ｚ％．]*[０-９Ａ-Ｚａ-ｚ％][０-９Ａ-Ｚａ-ｚ％]*/g, ([found]) => {
      const repair = narrow(found)
      return { text: `数字和字母用半角，写作“${repair}”`, repair }
    }),
})

function narrow(text: string): string {
  return text.replace(/[！-～]/g, wide => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
}
