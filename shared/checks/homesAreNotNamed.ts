import { hitsOf } from './passages.ts'
import { personalCheck } from './personalTexts.ts'

/** House, staircase and flat together lead to one family's door. */
export const homesAreNotNamed = personalCheck({
  rule: 'homesAreNotNamed',
  group: 'privacy',
  severity: 'warning',
  source: '个人信息保护法 第四条',
  look: text =>
    hitsOf(
      text,
      /\d+(?:号楼|栋|幢|号院)(?:\d+(?:单元|门)\d{2,4}(?:室|户|号)?|\d{2,4}室)/g,
      ([found]) => ({
        text: '写到了哪一户，写到楼就够了',
        repair: /^\d+(?:号楼|栋|幢|号院)/.exec(found)?.[0] ?? found,
      }),
    ),
})
