import { z } from 'zod'
import { EntryId } from './ledger.ts'
import { EvidenceId, FactId } from './richText.ts'

/**
 * A fact (事实) is one number, entered once with its source and used by reference
 * in every text. `before` makes it a comparison: 办结时限 5 → 2 日.
 */
export const FactSource = z.discriminatedUnion('kind', [
  z
    .object({ kind: z.literal('none') })
    .strict()
    .readonly(),
  z
    .object({ kind: z.literal('evidence'), evidence: EvidenceId, page: z.int().positive() })
    .strict()
    .readonly(),
  z
    .object({ kind: z.literal('entry'), entry: EntryId })
    .strict()
    .readonly(),
])
export type FactSource = z.infer<typeof FactSource>

export const Fact = z
  .object({
    id: FactId,
    /** What is counted or measured: 群众满意率. */
    name: z.string().max(100),
    /** As it is printed, without the unit: 98.6. */
    value: z.string().max(40),
    unit: z.string().max(20),
    /** The value before, in the same unit; empty when there is nothing to compare. */
    before: z.string().max(40),
    /** When it was so, in words: 2026年1至10月. */
    period: z.string().max(60),
    source: FactSource,
  })
  .strict()
  .readonly()
export type Fact = z.infer<typeof Fact>
