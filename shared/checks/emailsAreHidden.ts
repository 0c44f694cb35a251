import { hitsOf } from './passages.ts'
import { personalCheck } from './personalTexts.ts'

/** A private address in a text goes to everybody who reads it. */
export const emailsAreHidden = personalCheck({
  rule: 'emailsAreHidden',
  group: 'privacy',
  severity: 'hint',
  source: '个人信息保护法 第四条',
  look: text =>
    hitsOf(
      text,
      /(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g,
      () => ({
        text: '这里有邮箱，若是个人的，对外材料不写',
      }),
    ),
})
