import { hitsOf, lineCheck } from './passages.ts'

/** GB/T 9704-2012 dropped 主题词 (in the version of 1999) and forbids 此页无正文. */
export const obsoleteFormsAreGone = lineCheck({
  rule: 'obsoleteFormsAreGone',
  group: 'writing',
  severity: 'warning',
  source: 'GB/T 9704-2012 前言、7.3.5',
  look: ({ text }) =>
    hitsOf(text, /[（(]?此页无正文[）)]?|^\s*主题词[：:].*$/g, ([found]) => ({
      text: found.includes('主题词')
        ? '现行公文格式已不用主题词'
        : '现行公文格式不许写“此页无正文”',
      repair: '',
    })),
})
