import { hitsOf } from './passages.ts'
import { personalCheck } from './personalTexts.ts'

/** 个人信息保护法 第二十八条 counts health among what needs the strictest protection. */
export const illnessIsNotTold = personalCheck({
  rule: 'illnessIsNotTold',
  group: 'privacy',
  severity: 'hint',
  source: '个人信息保护法 第二十八条',
  look: text =>
    hitsOf(
      text,
      /(?:身患|患有|确诊|罹患|查出|(?<![隐水病医防后洪外内])患)(?:了)?[一-龥]{0,4}(?:癌|肿瘤|症|糖尿病|白血病|高血压|心脏病|肝炎|艾滋病|抑郁|精神病|结核|脑梗|脑瘫|中风|瘫痪|哮喘|肾病)/g,
      ([found]) => ({
        text: `“${found}”写到了别人的病情，写“家中有病人”就够了`,
      }),
    ),
})
