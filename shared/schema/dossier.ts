import { z } from 'zod'
import { maxDismissals } from '../domain/limits.ts'
import { Answers } from './answers.ts'
import { Campaign, EvidenceKindId, FieldId, RequirementId, SectionId, Tier } from './campaign.ts'
import { Fact } from './facts.ts'
import { Entry, OptionalDate } from './ledger.ts'
import { EvidenceId, Hash, PictureFile, RichText } from './richText.ts'

/**
 * A dossier (档案) is what one unit supplied for one year. Whatever can be
 * computed from it (numbers, progress, findings, page counts) is not in it.
 */

const shortText = z.string().max(500)

const stored = { hash: Hash, bytes: z.int().positive(), name: z.string().min(1).max(1000) }

/** The bytes of a piece of evidence; `name` is what its owner called the file. */
export const EvidenceFile = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('image'),
      ...stored,
      extension: PictureFile.unwrap().shape.extension,
      width: z.int().positive(),
      height: z.int().positive(),
    })
    .strict()
    .readonly(),
  z
    .object({
      kind: z.literal('pdf'),
      ...stored,
      extension: z.literal('pdf'),
      pages: z.int().positive(),
    })
    .strict()
    .readonly(),
  /** Kept and listed as it is, never shown or printed. */
  z
    .object({
      kind: z.literal('original'),
      ...stored,
      extension: z.string().regex(/^[a-z0-9]{1,8}$/),
      why: z.enum(['office', 'media', 'encrypted', 'damaged', 'other']),
    })
    .strict()
    .readonly(),
])
export type EvidenceFile = z.infer<typeof EvidenceFile>

/** One file may support several requirements; it is stored and printed once. Array order is the order within a criterion. */
export const Evidence = z
  .object({
    id: EvidenceId,
    title: shortText,
    kind: EvidenceKindId,
    issuer: shortText,
    issuedOn: OptionalDate,
    note: z.string().max(2000),
    /** Clockwise turn that the user gave it, in degrees. */
    rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
    supports: z.array(RequirementId).readonly(),
    file: EvidenceFile,
  })
  .strict()
  .readonly()
export type Evidence = z.infer<typeof Evidence>

const rowId = z.string().min(1).max(64)

/** A row of the responsibility table: 具体化、部门化、责任化. */
export const Task = z
  .object({
    id: rowId,
    title: shortText,
    department: shortText,
    person: shortText,
    startsOn: OptionalDate,
    endsOn: OptionalDate,
    proof: shortText,
    state: z.enum(['open', 'doing', 'done']),
    /** What proves that it was done. */
    evidence: z.array(EvidenceId).readonly(),
  })
  .strict()
  .readonly()
export type Task = z.infer<typeof Task>

export const Honour = z
  .object({
    id: rowId,
    title: shortText,
    issuer: shortText,
    awardedOn: OptionalDate,
    level: shortText,
  })
  .strict()
  .readonly()
export type Honour = z.infer<typeof Honour>

export const MediaReport = z
  .object({ id: rowId, medium: shortText, title: shortText, publishedOn: OptionalDate })
  .strict()
  .readonly()
export type MediaReport = z.infer<typeof MediaReport>

/** A finding is known again by its rule and its words, wherever it stands in the list. */
export const Dismissal = z
  .object({
    rule: z.string().max(100),
    key: z.string().max(1000),
    reason: z.string().min(1).max(500),
    dismissedAt: z.iso.datetime(),
  })
  .strict()
  .readonly()
export type Dismissal = z.infer<typeof Dismissal>

/** What was taken over from the dossier of the year before, so that it can be asked again. */
export const Carried = z
  .object({
    year: z.int().min(2000).max(2100),
    /** Sentences that name a date, a number or something that may be stale, as they stood. */
    sentences: z.array(z.string().max(2000)).max(20_000).readonly(),
  })
  .strict()
  .readonly()
export type Carried = z.infer<typeof Carried>

/** A mark that the unit gave itself in a rehearsal (模拟评分), with its reason. */
export const Mark = z
  .object({ points: z.number().nonnegative().max(1000), reason: z.string().max(500) })
  .strict()
  .readonly()
export type Mark = z.infer<typeof Mark>

/** Text whose place the campaign no longer has (未归位的文字): it waits to be put somewhere else. */
export const Stray = z
  .object({
    id: rowId,
    /** What its place was called: “申报材料 · 服务理念创新”. */
    title: shortText,
    text: RichText,
  })
  .strict()
  .readonly()
export type Stray = z.infer<typeof Stray>

/** How the documents are set (版式): what GB/T 9704-2012 leaves open, or offices read differently. */
export const Layout = z
  .object({
    /** Which reading of the margins; the millimetres stand in `document/layout`. */
    margins: z.enum(['standard', 'software', 'mirrored']),
    /** Points from line to line of the text. */
    linePitch: z.number().min(26).max(32),
    /** Which names of the prescribed faces are written into Word files. */
    fonts: z.enum(['gb2312', 'windows', 'founder']),
  })
  .strict()
  .readonly()
export type Layout = z.infer<typeof Layout>

/** The numbers that evidence went out with, so that what comes late leaves them as they are. */
export const Sent = z
  .object({
    on: z.iso.date(),
    numbers: z.record(EvidenceId, z.string().min(1).max(100)).readonly(),
  })
  .strict()
  .readonly()
export type Sent = z.infer<typeof Sent>

/** How a package is made fit for the receiving mailbox. */
export const Packing = z
  .object({
    /** Bytes that one mail may carry before transfer encoding; null: what the campaign says. */
    limit: z.int().positive().nullable(),
    /** Evidence whose pictures keep their full quality. */
    pinned: z.array(EvidenceId).max(5000).readonly(),
    /** Personal numbers are printed with their middle covered. */
    masks: z.boolean(),
  })
  .strict()
  .readonly()
export type Packing = z.infer<typeof Packing>

export const DossierId = z.uuid().brand<'DossierId'>()
export type DossierId = z.infer<typeof DossierId>

export const dossierVersion = 4

export const Dossier = z
  .object({
    version: z.literal(dossierVersion),
    id: DossierId,
    year: z.int().min(2000).max(2100),
    /** The rules the dossier was made with; a newer campaign file does not change it. */
    campaign: Campaign,
    tier: Tier,
    /** What was typed into the form, by field. Pictures are in `pictures`. */
    fields: z.record(FieldId, z.string().max(20_000)).readonly(),
    pictures: z.record(FieldId, PictureFile).readonly(),
    plan: z.record(SectionId, RichText).readonly(),
    summary: z.record(SectionId, RichText).readonly(),
    /** From which first drafts are put together; named as the texts are that they lead to. */
    answers: z
      .object({
        plan: z.record(SectionId, Answers).readonly(),
        summary: z.record(SectionId, Answers).readonly(),
        narratives: z.record(RequirementId, Answers).readonly(),
      })
      .strict()
      .readonly(),
    tasks: z.array(Task).max(500).readonly(),
    narratives: z.record(RequirementId, RichText).readonly(),
    honours: z.array(Honour).max(500).readonly(),
    media: z.array(MediaReport).max(500).readonly(),
    evidence: z.array(Evidence).max(5000).readonly(),
    facts: z.array(Fact).max(500).readonly(),
    ledger: z.array(Entry).max(5000).readonly(),
    /** Findings that somebody decided to leave, and why. */
    dismissals: z.array(Dismissal).max(maxDismissals).readonly(),
    carried: Carried.nullable(),
    rehearsal: z.record(RequirementId, Mark).readonly(),
    strays: z.array(Stray).max(5000).readonly(),
    layout: Layout,
    /** Null until numbers are kept: everything is numbered anew. */
    sent: Sent.nullable(),
    packing: Packing,
  })
  .strict()
  .readonly()
export type Dossier = z.infer<typeof Dossier>
