import { linesOf } from '../domain/lines.ts'
import type { Check, Finding } from './check.ts'
import { richTexts } from './placedTexts.ts'

/** An empty cell leaves open whether there was nothing or nobody looked; a dash says it. */
export const tablesHaveNoGaps: Check = subject =>
  richTexts(subject).flatMap(({ rich, ...placed }) =>
    rich.content.flatMap((block, top): readonly Finding[] => {
      if (block.type !== 'table') return []
      const cells = linesOf(rich).filter(line => line.top === top)
      const gaps = cells.filter(line => line.text.trim() === '')
      const [first] = gaps
      if (!first || gaps.length === cells.length) return []
      return [
        {
          ...placed,
          rule: 'tablesHaveNoGaps',
          group: 'completeness',
          severity: 'hint',
          source: '经验',
          span: { found: '', block: first.block, from: 0, to: 0 },
          text: `表格里有 ${gaps.length} 格空着，没有的写“—”`,
        },
      ]
    }),
  )
