import { hitsOf, lineCheck } from './passages.ts'

/** A heading on its own line ends without a mark; a question mark or bracket may stay. */
export const headingsHaveNoEndMark = lineCheck({
  rule: 'headingsHaveNoEndMark',
  group: 'writing',
  severity: 'warning',
  source: '经验',
  kinds: ['heading'],
  look: ({ text }) =>
    hitsOf(text, /[。：；，、.;:,]+$/g, ([found]) => ({
      text: `单独成行的标题末尾不加“${found}”`,
      repair: '',
    })),
})
