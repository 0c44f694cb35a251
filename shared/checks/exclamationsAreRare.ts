import { hitsOf, lineCheck } from './passages.ts'

/** An office text convinces without raising its voice; what people said may keep theirs. */
export const exclamationsAreRare = lineCheck({
  rule: 'exclamationsAreRare',
  group: 'writing',
  severity: 'hint',
  source: '经验',
  look: ({ text }) =>
    hitsOf(text, /！+(?![^“]*”)/g, ([found]) => ({
      text: '申报材料少用叹号，用事实说话',
      ...(found.length === 1 ? { repair: '。' } : {}),
    })),
})
