import type { Check } from './check.ts'
import { findingOf, hitsOf, passagesOf, type RuleHead } from './passages.ts'

const head: RuleHead = {
  rule: 'percentIsWrittenOneWay',
  group: 'writing',
  severity: 'hint',
  source: 'GB/T 15835-2011',
}

/** 98.6% in one paragraph and 百分之九十 in the next: one text keeps to one way. */
export const percentIsWrittenOneWay: Check = subject =>
  passagesOf(subject).flatMap(passage => {
    if (!passage.lines.some(({ text }) => /\d%/.test(text))) return []
    return passage.lines.flatMap(line =>
      hitsOf(line.text, /百分之[一二三四五六七八九十百零点]+/g, ([found]) => ({
        text: `同一篇里别处用“%”，“${found}”也换成数字写法`,
      })).map(hit => findingOf(head, passage, line, hit)),
    )
  })
