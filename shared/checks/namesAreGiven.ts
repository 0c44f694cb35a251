import { hitsOf, lineCheck } from './passages.ts'

/** “某小区” sounds as if it had not happened; where a name may not stand, a street or a trade may. */
export const namesAreGiven = lineCheck({
  rule: 'namesAreGiven',
  group: 'expert',
  severity: 'hint',
  source: '经验',
  kinds: ['paragraph', 'item'],
  look: ({ text }) =>
    hitsOf(
      text,
      /(?<![王李张刘陈赵周吴郑孙]某?)某(?:某)?(?![些种年月日])[一-龥]{0,2}(?:小区|企业|公司|单位|社区|街道|学校|医院|商户|居民|市民|路段|工地|项目|部门|站|厂|店|村|中心)/g,
      ([found]) => ({
        text: `“${found}”写出名称或所在街道，事情才可信`,
      }),
    ),
})
