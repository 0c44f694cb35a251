import type { Check } from './check.ts'
import { findingOf, hitsOf, passagesOf, type RuleHead } from './passages.ts'

const head: RuleHead = {
  rule: 'enumerationsKeepOneSeries',
  group: 'writing',
  severity: 'warning',
  source: '经验',
}

/** 首先 goes with 其次 and 再次; 第一 with 第二; 一是 with 二是. */
export const enumerationsKeepOneSeries: Check = subject =>
  passagesOf(subject).flatMap(passage =>
    passage.lines.flatMap(line => {
      const begins = /(?:^|[。；：])首先[，,]?/.test(line.text)
      const isKept = /其次|再次|然后|最后/.test(line.text)
      if (!begins || isKept) return []
      return hitsOf(line.text, /(?<=[。；，])(?:第二|二是|二、|（二）)/g, ([found]) => ({
        text: `前面用“首先”，这里接“其次”，不接“${found}”`,
        repair: '其次',
      })).map(hit => findingOf(head, passage, line, hit))
    }),
  )
