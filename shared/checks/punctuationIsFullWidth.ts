import { hitsOf, lineCheck } from './passages.ts'

const full: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
}

/** Beside a Chinese character a mark is as wide as the character. */
export const punctuationIsFullWidth = lineCheck({
  rule: 'punctuationIsFullWidth',
  group: 'writing',
  severity: 'warning',
  source: 'GB/T 15834-2011 5.1',
  look: ({ text }) =>
    hitsOf(text, half, ([found]) => {
      const repair = full[found] ?? '。'
      return { text: `中文里用全角的“${repair}”`, repair }
    }),
})

const half =
  /(?<=[一-龥”’》）〉\uFFFC])[,;:!?](?!\/\/)|[,;:!?](?=[一-龥“《（])|(?<=[一-龥”》）])\.(?=$|[一-龥“《])/g
