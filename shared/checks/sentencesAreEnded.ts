import { lineCheck } from './passages.ts'

/** A paragraph that stops in the middle of a sentence was often lost while pasting. */
export const sentencesAreEnded = lineCheck({
  rule: 'sentencesAreEnded',
  group: 'writing',
  severity: 'warning',
  source: 'GB/T 15834-2011 4.1',
  kinds: ['paragraph'],
  look: ({ text }) => {
    const words = text.replace(/[\s\uFFFC\uE000]+$/, '')
    const isSentence = words.length > 20 && /[，；。]/.test(words) && !/^附件[：:]/.test(words)
    if (!isSentence || /[。！？…：；”’）》〉]$/.test(words)) return []
    return [
      {
        from: words.length - 1,
        to: words.length,
        text: '这一段末尾没有句号，是否没写完',
        ...(/[一-龥\d%]$/.test(words) ? { repair: `${words.slice(-1)}。` } : {}),
      },
    ]
  },
})
