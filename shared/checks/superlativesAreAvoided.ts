import { hitsOf, lineCheck } from './passages.ts'

/** Words larger than anything that could be proved. */
export const superlativesAreAvoided = lineCheck({
  rule: 'superlativesAreAvoided',
  group: 'expert',
  severity: 'hint',
  source: '经验',
  kinds: ['paragraph', 'item'],
  look: ({ text }) =>
    hitsOf(
      text,
      /前所未有|史无前例|空前(?:的|高涨)|无与伦比|完美无缺|万无一失|尽善尽美|绝无仅有|举世瞩目|令人瞩目|巨大(?:的)?(?:成功|成就|贡献|反响)|百分之百满意/g,
      ([found]) => ({
        text: `“${found}”说得太满，换成可以核对的事`,
      }),
    ),
})
