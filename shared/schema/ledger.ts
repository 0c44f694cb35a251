import { z } from 'zod'
import { EvidenceId } from './richText.ts'

/**
 * What happened, when, proved by what (工作台账): the entries that grow from June
 * to October and become the tables and numbers of the documents.
 */

const shortText = z.string().max(500)
/** `YYYY-MM-DD`, or empty while it is not known. */
export const OptionalDate = z.union([z.literal(''), z.iso.date()])

export const EntryId = z.string().min(1).max(64).brand<'EntryId'>()
export type EntryId = z.infer<typeof EntryId>

const common = {
  id: EntryId,
  title: shortText,
  happenedOn: OptionalDate,
  note: z.string().max(2000),
  evidence: z.array(EvidenceId).readonly(),
}

/** 三、5 大力宣传 names these media; others are possible. */
export const Medium = z.enum(['press', 'radio', 'web', 'television', 'board', 'other'])
export type Medium = z.infer<typeof Medium>

/** 四、3: 服务宣传、服务承诺、服务调研、服务反馈 as recurring activities. */
export const ActivityKind = z.enum(['promotion', 'pledge', 'survey', 'feedback'])
export type ActivityKind = z.infer<typeof ActivityKind>

export const Entry = z.discriminatedUnion('kind', [
  z
    .object({ kind: z.literal('publicity'), ...common, medium: Medium, outlet: shortText })
    .strict()
    .readonly(),
  /** 三、6 强化督导: a problem, its remedy, its proof. `closedOn` is empty while it is open. */
  z
    .object({
      kind: z.literal('inspection'),
      ...common,
      remedy: shortText,
      dueOn: OptionalDate,
      closedOn: OptionalDate,
    })
    .strict()
    .readonly(),
  z
    .object({ kind: z.literal('activity'), ...common, activity: ActivityKind })
    .strict()
    .readonly(),
  z
    .object({ kind: z.literal('meeting'), ...common })
    .strict()
    .readonly(),
  z
    .object({ kind: z.literal('thanks'), ...common, from: shortText })
    .strict()
    .readonly(),
])
export type Entry = z.infer<typeof Entry>
export type EntryKind = Entry['kind']
