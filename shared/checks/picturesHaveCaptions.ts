import { linesOf } from '../domain/lines.ts'
import type { Check } from './check.ts'
import { richTexts } from './placedTexts.ts'

/** A picture that says neither when nor where proves nothing. */
export const picturesHaveCaptions: Check = subject =>
  richTexts(subject).flatMap(({ rich, ...placed }) =>
    linesOf(rich)
      .filter(line => line.kind === 'caption' && line.text.trim() === '')
      .map(line => ({
        ...placed,
        rule: 'picturesHaveCaptions',
        group: 'completeness' as const,
        severity: 'warning' as const,
        source: '经验',
        span: { found: '', block: line.block, from: 0, to: 0 },
        text: '插图没有图题，写明时间、地点、在做什么',
      })),
  )
