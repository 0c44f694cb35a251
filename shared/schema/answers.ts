import { z } from 'zod'
import { maxAnswer, maxTaken } from '../domain/draft/limits.ts'
import { EntryId } from './ledger.ts'
import { EvidenceId, FactId } from './richText.ts'

/**
 * What a draft (起草) can be asked about. `shared/domain/draft/frames.ts` chooses
 * and orders them. An answer is kept under its point and not by its position, so
 * that asking in another order, or for one thing more, leaves every answer in place.
 */
export const PointId = z.enum([
  ...['problem', 'deed', 'since', 'often', 'whom', 'figures', 'witness'],
  ...['basis', 'intent', 'who', 'until', 'goal', 'proof'],
] as const)
export type PointId = z.infer<typeof PointId>

/** Taken over from the dossier by reference: what is corrected there later is right here too. */
export const Taken = z.discriminatedUnion('kind', [
  z
    .object({ kind: z.literal('fact'), id: FactId })
    .strict()
    .readonly(),
  z
    .object({ kind: z.literal('entry'), id: EntryId })
    .strict()
    .readonly(),
  z
    .object({ kind: z.literal('task'), id: z.string().min(1).max(64) })
    .strict()
    .readonly(),
  /** A row of the table of honours, or of media reports. */
  z
    .object({ kind: z.enum(['honour', 'report']), id: z.string().min(1).max(64) })
    .strict()
    .readonly(),
  z
    .object({ kind: z.literal('evidence'), id: EvidenceId })
    .strict()
    .readonly(),
])
export type Taken = z.infer<typeof Taken>

/** The answer to one point: own words, and what was taken over. */
export const Answer = z
  .object({
    text: z.string().max(maxAnswer),
    taken: z.array(Taken).max(maxTaken).readonly(),
  })
  .strict()
  .readonly()
export type Answer = z.infer<typeof Answer>

/** The answers for one text. */
export const Answers = z.partialRecord(PointId, Answer).readonly()
export type Answers = z.infer<typeof Answers>
