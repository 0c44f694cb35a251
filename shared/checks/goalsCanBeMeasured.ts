import { sentencesOf } from '../domain/sentences.ts'
import { hitsOf, isBacked, lineCheck } from './passages.ts'

/** A goal without a number, a name or a date cannot be checked in December. */
export const goalsCanBeMeasured = lineCheck({
  rule: 'goalsCanBeMeasured',
  group: 'expert',
  severity: 'hint',
  source: '通知 三、4',
  kinds: ['paragraph', 'item'],
  look: ({ text }, { kind }) =>
    kind !== 'plan'
      ? []
      : sentencesOf(text).flatMap(sentence =>
          isBacked(sentence.text) || /[“《年月日底]/.test(sentence.text)
            ? []
            : hitsOf(sentence.text, /力争|争取(?!到)|努力实现|确保实现|目标是/g, ([found]) => ({
                text: `“${found}”后面没有可以核对的数、时间或名称`,
              }))
                .slice(0, 1)
                .map(hit => ({
                  ...hit,
                  from: hit.from + sentence.from,
                  to: hit.to + sentence.from,
                })),
        ),
})
