import { hitsInSentences, lineCheck } from './passages.ts'

/** 提高 30% of what, since when? A change needs the value before, or what it is compared with. */
export const changesHaveABase = lineCheck({
  rule: 'changesHaveABase',
  group: 'expert',
  severity: 'hint',
  source: '经验',
  kinds: ['paragraph', 'item'],
  look: ({ text }) =>
    hitsInSentences(
      text,
      change,
      sentence => /比|较|由|从|同期|同比|环比|以来|原来|此前|原先|之前|与|剩/.test(sentence),
      ([found]) => ({ text: `“${found}”没有说和什么时候比、原来是多少` }),
    ),
})

const change =
  /(?:提高|提升|增长|增加|上升|下降|减少|降低|缩短|压缩|节约|节省)(?:了)?(?:约|近|超过)?(?:\d+(?:\.\d+)?(?:%|％|个百分点|倍|成)|[一二两三四五六七八九]成)/g
