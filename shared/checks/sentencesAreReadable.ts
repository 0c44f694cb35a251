import { sentencesOf } from '../domain/sentences.ts'
import { lineCheck } from './passages.ts'

/** Longer than this nobody reads aloud in one breath. */
const most = 130

export const sentencesAreReadable = lineCheck({
  rule: 'sentencesAreReadable',
  group: 'writing',
  severity: 'hint',
  source: '经验',
  kinds: ['paragraph', 'item'],
  look: ({ text }) =>
    sentencesOf(text)
      .filter(({ from, to }) => to - from > most)
      .map(({ from, to }) => ({
        from,
        to,
        text: `一句写了 ${to - from} 字，拆成两三句更好读`,
      })),
})
