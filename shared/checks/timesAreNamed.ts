import { hitsOf, lineCheck } from './passages.ts'

/** 去年 and 前不久 mean something else when the text is read next year. */
export const timesAreNamed = lineCheck({
  rule: 'timesAreNamed',
  group: 'dates',
  severity: 'hint',
  source: '经验',
  kinds: ['paragraph', 'item'],
  look: ({ text }) =>
    hitsOf(
      text,
      /(?<![“次当])(?:去年|前年|前不久|不久前|(?<![\d作])日前|近日|近期|最近(?!的)几?年?|前段时间|前些年)(?![^“]*”)/g,
      ([found]) => ({
        text: `“${found}”换个时候读就变了，写明年月`,
      }),
    ),
})
