import { hitsOf, lineCheck } from './passages.ts'

/** Blanks between Chinese characters come from pasting or from laying out by hand. */
export const chineseHasNoBlanks = lineCheck({
  rule: 'chineseHasNoBlanks',
  group: 'writing',
  severity: 'warning',
  source: '经验',
  kinds: ['paragraph', 'heading', 'item'],
  look: ({ text }) =>
    hitsOf(
      text,
      /(?<=[一-龥，。、；：])[ \u3000\u00a0]+(?=[一-龥“《（])|^[ \u3000\u00a0]+(?=[一-龥“《（])/g,
      () => ({
        text: '汉字之间有空格；段首缩进会自动排好',
        repair: '',
      }),
    ),
})
