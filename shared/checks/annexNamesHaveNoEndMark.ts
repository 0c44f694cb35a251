import { hitsOf, lineCheck } from './passages.ts'

/** GB/T 9704-2012 7.3.4: names of annexes end without a mark. */
export const annexNamesHaveNoEndMark = lineCheck({
  rule: 'annexNamesHaveNoEndMark',
  group: 'writing',
  severity: 'warning',
  source: 'GB/T 9704-2012 7.3.4',
  look: ({ text }) =>
    !/^\s*附件[：:]/.test(text)
      ? []
      : hitsOf(text, /(?<=^\s*附件[：:].{1,80})[。；，、.;,]+$/g, ([found]) => ({
          text: `附件名称后不加“${found}”`,
          repair: '',
        })),
})
