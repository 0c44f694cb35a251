import type { Check } from './check.ts'
import { findingOf, hitsOf, passagesOf, type RuleHead } from './passages.ts'

const head: RuleHead = {
  rule: 'timesAreWrittenOneWay',
  group: 'writing',
  severity: 'hint',
  source: 'GB/T 15835-2011',
}

/** 下午3点 and 15:30 in one text: one clock is enough. */
export const timesAreWrittenOneWay: Check = subject =>
  passagesOf(subject).flatMap(passage => {
    const has24 = passage.lines.some(({ text }) =>
      /(?<!\d)(?:1[3-9]|2[0-3])(?:[:：]\d{2}|时)/.test(text),
    )
    if (!has24) return []
    return passage.lines.flatMap(line =>
      hitsOf(
        line.text,
        /(?:上午|下午|晚上|傍晚|夜里)\d{1,2}[点时](?:\d{1,2}分|半)?/g,
        ([found]) => ({
          text: `同一篇里别处用二十四小时制，“${found}”也照此写`,
        }),
      ).map(hit => findingOf(head, passage, line, hit)),
    )
  })
