import { z } from 'zod'

/**
 * A campaign (创建活动) is one edition of the bureau's notice, as data: who owes
 * what to whom by when, what must be shown, and every limit. The year is not in
 * it: a dossier chooses the year, and each month-day below follows.
 */

/** 重点打造 / 重点培养 / 潜在挖掘 */
export const Tier = z.enum(['flagship', 'cultivated', 'potential'])
export type Tier = z.infer<typeof Tier>

const slug = z
  .string()
  .max(64)
  .regex(/^[a-z0-9-]+$/, '只能用小写字母、数字和短横线')

export const CriterionId = slug.brand<'CriterionId'>()
export type CriterionId = z.infer<typeof CriterionId>
export const RequirementId = slug.brand<'RequirementId'>()
export type RequirementId = z.infer<typeof RequirementId>
export const SectionId = slug.brand<'SectionId'>()
export type SectionId = z.infer<typeof SectionId>
export const FieldId = slug.brand<'FieldId'>()
export type FieldId = z.infer<typeof FieldId>
export const EvidenceKindId = slug.brand<'EvidenceKindId'>()
export type EvidenceKindId = z.infer<typeof EvidenceKindId>

/** `MM-DD`; becomes a date together with the dossier's year. */
export const MonthDay = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, '日期要写成“05-31”这样的月-日')
export type MonthDay = z.infer<typeof MonthDay>

/**
 * How much a kind of evidence convinces somebody from outside, weakest first:
 * 自述 < 照片 < 内部台账 < 前后数据对比 < 服务对象或企业评价 < 媒体报道 < 上级或第三方表彰
 */
export const Strength = z.enum([
  'statement',
  'photo',
  'record',
  'comparison',
  'testimony',
  'press',
  'award',
])
export type Strength = z.infer<typeof Strength>

/** The rows of the year in the ledger: what happens once, and the four recurring activities. */
export const LedgerRow = z.enum([
  'publicity',
  'inspection',
  'promotion',
  'pledge',
  'survey',
  'feedback',
  'meeting',
  'thanks',
])
export type LedgerRow = z.infer<typeof LedgerRow>

const text = z.string().min(1, '不能为空')

/** What an answer looks like that convinces, and one that does not; empty where nobody wrote one. */
export const Answers = z
  .object({
    strong: z.string(),
    weak: z.string(),
    /** What the one has and the other lacks. */
    difference: z.string(),
  })
  .strict()
  .readonly()
export type Answers = z.infer<typeof Answers>

const Guide = {
  /** What is meant, in a clerk's words. */
  guide: text,
  /** Who reads it, and what for; empty where it is not known. */
  readers: z.string(),
  /** Asked one after the other while writing. */
  questions: z.array(text).readonly(),
  answers: Answers,
  /** What counts as evidence here. */
  examples: z.array(text).readonly(),
}

/** Characters as a clerk counts them: see `characterCount`. `max` 0 means no upper limit. */
export const WordLimits = z
  .object({ min: z.int().nonnegative(), max: z.int().nonnegative() })
  .strict()
  .readonly()
export type WordLimits = z.infer<typeof WordLimits>

/** One thing the unit must show: a narrative, and the evidence behind it. */
export const Requirement = z
  .object({
    id: RequirementId,
    title: text,
    ...Guide,
    words: WordLimits,
    minEvidence: z.int().nonnegative(),
    /** Where the notice asks for it, e.g. “二、2”. */
    clause: text,
  })
  .strict()
  .readonly()
export type Requirement = z.infer<typeof Requirement>

export const Criterion = z
  .object({
    id: CriterionId,
    /** Short name, e.g. “创新”. */
    title: text,
    /** One sentence that paraphrases the criterion. */
    summary: text,
    points: z.number().nonnegative(),
    requirements: z.array(Requirement).min(1).readonly(),
  })
  .strict()
  .readonly()
export type Criterion = z.infer<typeof Criterion>

/** A section of the unit's plan (实施方案). */
export const Section = z
  .object({ id: SectionId, title: text, ...Guide, words: WordLimits, required: z.boolean() })
  .strict()
  .readonly()
export type Section = z.infer<typeof Section>

/** What a first text of the summary can be put together from: records of the year, by what they tell. */
export const Matter = z.enum([
  'tasks',
  'activities',
  'goals',
  'effects',
  'honours',
  'problems',
  'next',
])
export type Matter = z.infer<typeof Matter>

/** A section of the summary, and which records its first text is drawn from. */
export const SummarySection = z
  .object({ ...Section.unwrap().shape, draws: z.array(Matter).readonly() })
  .strict()
  .readonly()
export type SummarySection = z.infer<typeof SummarySection>

export const FieldInput = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('text'),
      max: z.int().positive().optional(),
      /** Longer is allowed, but said to be unusual. */
      warnOver: z.int().positive().optional(),
      warnUnder: z.int().positive().optional(),
    })
    .strict(),
  z
    .object({ kind: z.literal('longText'), min: z.int().nonnegative(), max: z.int().positive() })
    .strict(),
  z.object({ kind: z.literal('number'), unit: z.string() }).strict(),
  z.object({ kind: z.literal('month') }).strict(),
  z.object({ kind: z.literal('phone') }).strict(),
  z.object({ kind: z.literal('email') }).strict(),
  z.object({ kind: z.literal('postcode') }).strict(),
  z.object({ kind: z.literal('choice'), options: z.array(text).min(2).readonly() }).strict(),
  z.object({ kind: z.literal('picture') }).strict(),
  /** A sentence that the unit affirms, or not. */
  z.object({ kind: z.literal('statement'), sentence: text }).strict(),
])
export type FieldInput = z.infer<typeof FieldInput>

/** One field of the submission form (申报表). The ids `unit` and `brand` must exist. */
export const Field = z
  .object({
    id: FieldId,
    label: text,
    help: z.string(),
    required: z.boolean(),
    input: FieldInput.readonly(),
  })
  .strict()
  .readonly()
export type Field = z.infer<typeof Field>

export const FieldGroup = z
  .object({
    id: slug,
    title: text,
    help: z.string(),
    /** Together the long texts of this group may hold so many characters. */
    maxTogether: z.int().positive().optional(),
    fields: z.array(Field).min(1).readonly(),
  })
  .strict()
  .readonly()
export type FieldGroup = z.infer<typeof FieldGroup>

export const Recipient = z
  .object({ name: text, contact: z.string(), phone: z.string(), email: z.string() })
  .strict()
  .readonly()
export type Recipient = z.infer<typeof Recipient>

export const DeliverableId = z.enum(['plan', 'submission', 'summary'])
export type DeliverableId = z.infer<typeof DeliverableId>

/** Patterns may use {year} {unit} {brand} {deliverable} {tier} {contact} {phone} {date}. */
export const Deliverable = z
  .object({
    id: DeliverableId,
    title: text,
    summary: text,
    due: MonthDay,
    /** Who owes it. */
    tiers: z.array(Tier).min(1).readonly(),
    /** Only `email` is prescribed; `any` leaves the way of sending to the unit. */
    channel: z.enum(['email', 'any']),
    copies: z.int().positive(),
    recipient: Recipient,
    /** Names the files, without extension. */
    fileName: text,
    mail: z.object({ subject: text, body: text }).strict().readonly(),
  })
  .strict()
  .readonly()
export type Deliverable = z.infer<typeof Deliverable>

export const Step = z
  .object({
    id: slug,
    title: text,
    from: MonthDay,
    to: MonthDay,
    summary: text,
    tiers: z.array(Tier).min(1).readonly(),
    /** What the unit has to do or to hand in. */
    duties: z.array(text).readonly(),
    /** What the ledger should show in each month of the step; a month without it is thin. */
    monthly: z.array(LedgerRow).readonly(),
  })
  .strict()
  .readonly()
export type Step = z.infer<typeof Step>

export const Designation = z
  .object({
    unit: text,
    /** A unit whose name contains one of these is proposed this tier. */
    keywords: z.array(text).min(1).readonly(),
    brand: text,
    tier: Tier,
  })
  .strict()
  .readonly()
export type Designation = z.infer<typeof Designation>

const Opinion = z.object({ id: slug, title: text, hint: z.string() }).strict().readonly()

export const campaignVersion = 2

export const Campaign = z
  .object({
    version: z.literal(campaignVersion),
    id: slug,
    /** Raised whenever the issuer changes what an edition says; the higher one is the newer. */
    revision: z.int().positive(),
    title: text,
    /** The bureau that issued the notice. */
    issuer: text,
    /** Proposed when a dossier is made. */
    year: z.int().min(2000).max(2100),
    tiers: z
      .array(z.object({ id: Tier, title: text, summary: text }).strict().readonly())
      .min(1)
      .readonly(),
    designations: z.array(Designation).readonly(),
    criteria: z.array(Criterion).min(1).readonly(),
    steps: z.array(Step).min(1).readonly(),
    deliverables: z.array(Deliverable).min(1).readonly(),
    planSections: z.array(Section).min(1).readonly(),
    /** Of the report at the end of the year; none where the notice does not tell what it must hold. */
    summarySections: z.array(SummarySection).readonly(),
    fieldGroups: z.array(FieldGroup).min(1).readonly(),
    /** Boxes on the form that are stamped by hand. */
    opinions: z.array(Opinion).readonly(),
    evidenceKinds: z
      .array(
        z
          .object({
            id: EvidenceKindId,
            title: text,
            help: z.string(),
            strength: Strength,
            /** Still proves something in the dossier of the next year: a norm in force does, a ledger of last year does not. */
            lasts: z.boolean(),
          })
          .strict()
          .readonly(),
      )
      .min(1)
      .readonly(),
    /** Usable size of the receiving mailbox, before transfer encoding. */
    mailLimitMegabytes: z.number().positive(),
  })
  .strict()
  .readonly()
  .superRefine((campaign, context) => {
    const fields = campaign.fieldGroups.flatMap(group =>
      group.fields.map(field => field.id as string),
    )
    for (const id of ['unit', 'brand']) {
      if (!fields.includes(id)) {
        context.addIssue({ code: 'custom', path: ['fieldGroups'], message: `缺少字段“${id}”` })
      }
    }
    const lists = {
      criteria: campaign.criteria.map(criterion => criterion.id as string),
      requirements: campaign.criteria.flatMap(criterion =>
        criterion.requirements.map(r => r.id as string),
      ),
      planSections: campaign.planSections.map(section => section.id as string),
      summarySections: campaign.summarySections.map(section => section.id as string),
      fields,
      evidenceKinds: campaign.evidenceKinds.map(kind => kind.id as string),
    }
    for (const [list, ids] of Object.entries(lists)) {
      const twice = ids.find((id, index) => ids.indexOf(id) !== index)
      if (twice) context.addIssue({ code: 'custom', path: [list], message: `编号“${twice}”重复` })
    }
  })
export type Campaign = z.infer<typeof Campaign>
