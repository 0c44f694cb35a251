import { z } from 'zod'
import { longestLayoutName, mostLayouts } from '../domain/layouts.ts'
import { mostBookmarks } from '../domain/leftPlace.ts'
import { proofKinds } from '../domain/verdict.ts'
import { type Failure, failureCodes } from '../failure.ts'
import { Campaign, DeliverableId, Tier } from '../schema/campaign.ts'
import { Dossier, DossierId, EvidenceFile, Layout } from '../schema/dossier.ts'
import { EvidenceId, Hash, Inline, PictureFile, TableRow } from '../schema/richText.ts'

/**
 * The one door between the window and the world: every call, what goes in and
 * what comes out. No path crosses it. The main process shows the dialogs and
 * hands out handles; to add a call, add an entry here and a handler in
 * electron/ipc/handlers; the preload script never changes.
 */

/** Stands for a file or folder that the user chose or dropped; valid until the program ends. */
export const Handle = z.string().min(1).max(64).brand<'Handle'>()
export type Handle = z.infer<typeof Handle>

/** Names one long piece of work, so that it can report progress and be cancelled. */
export const TaskId = z.string().min(1).max(64).brand<'TaskId'>()
export type TaskId = z.infer<typeof TaskId>

const FailureSchema = z.object({ code: z.enum(failureCodes), subject: z.string().optional() })

export const FileHandle = z
  .object({ handle: Handle, name: z.string(), isFolder: z.boolean() })
  .readonly()
export type FileHandle = z.infer<typeof FileHandle>

export const Recent = z
  .object({
    id: DossierId,
    unit: z.string(),
    brand: z.string(),
    year: z.int(),
    /** Where it lies, shortened for reading. */
    place: z.string(),
    openedAt: z.iso.datetime(),
    isMissing: z.boolean(),
  })
  .readonly()
export type Recent = z.infer<typeof Recent>

/** What was noticed while opening; each becomes one sentence. */
export const OpenNotice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('skippedDamaged'), count: z.int(), savedAt: z.iso.datetime() }),
  z.object({ kind: z.literal('rescued'), savedAt: z.iso.datetime() }),
  z.object({ kind: z.literal('readOnly') }),
  z.object({ kind: z.literal('openElsewhere'), host: z.string() }),
  z.object({ kind: z.literal('forked'), count: z.int() }),
  z.object({ kind: z.literal('cloudFolder'), service: z.string() }),
  z.object({ kind: z.literal('evidenceDamaged'), hashes: z.array(Hash) }),
])
export type OpenNotice = z.infer<typeof OpenNotice>

/** Was parsed when it was read from the disk; a second time would keep every start waiting. */
const alreadyRead = <T>() => z.custom<T>()

export const OpenedDossier = z
  .object({
    dossier: alreadyRead<Dossier>(),
    /** Folder name, and where it lies, shortened for reading. */
    name: z.string(),
    place: z.string(),
    isReadOnly: z.boolean(),
    /** Of the text that was opened. */
    savedAt: z.iso.datetime(),
    notices: z.array(OpenNotice).readonly(),
  })
  .readonly()
export type OpenedDossier = z.infer<typeof OpenedDossier>

export const ImportReport = z
  .object({
    /** In the order they came. `title` and `issuedOn` are proposals. */
    added: z
      .array(z.object({ file: EvidenceFile, title: z.string(), issuedOn: z.string() }).readonly())
      .readonly(),
    /** Same content as something in the dossier or earlier in this import. */
    known: z.array(z.object({ name: z.string(), hash: Hash }).readonly()).readonly(),
    refused: z.array(FailureSchema.readonly()).readonly(),
    /** Links and special files inside a folder, never followed. */
    skippedLinks: z.int(),
    wasCancelled: z.boolean(),
  })
  .readonly()
export type ImportReport = z.infer<typeof ImportReport>

export const ExportOptions = z
  .object({
    deliverables: z.array(DeliverableId).min(1).readonly(),
    /** Put the original evidence files into the package too. */
    withOriginals: z.boolean(),
    /** Take place, time and device out of the pictures among them. */
    bareOriginals: z.boolean(),
    /** One more PDF with empty backs, for duplex printing. */
    withPrintCopy: z.boolean(),
    /** Print the coverage of the criteria in the submission, weak places included. */
    withCoverage: z.boolean(),
    /** Save pictures so that each package goes into one mail of the receiving mailbox. */
    fitsMail: z.boolean(),
    /** Where to; without it, a folder 导出 beside the texts of the dossier. */
    target: Handle.nullable(),
  })
  .readonly()
export type ExportOptions = z.infer<typeof ExportOptions>

export const ExportedFile = z
  .object({
    name: z.string(),
    bytes: z.int(),
    sha256: Hash,
    /** Of a PDF. */
    pages: z.int().optional(),
  })
  .readonly()
export type ExportedFile = z.infer<typeof ExportedFile>

/** A mail as it can be pasted or opened as a draft, with the archive that goes with it. */
export const Mail = z
  .object({
    to: z.string(),
    subject: z.string(),
    body: z.string(),
    file: ExportedFile,
    /** What the archive of one of several mails holds; empty when the package went into one. */
    contents: z
      .array(z.object({ name: z.string(), bytes: z.int(), sha256: Hash }).readonly())
      .readonly(),
    /** What is larger than the mailbox takes, and what to do; null when all is well. */
    tooLarge: z.string().nullable(),
  })
  .readonly()
export type Mail = z.infer<typeof Mail>

/** How a package was made fit for the mailbox. Bytes before transfer encoding. */
export const Packed = z
  .object({
    limit: z.int(),
    /** Of the whole package. */
    bytes: z.int(),
    fits: z.boolean(),
    /** Of the original files in it, which stay as they are. */
    originals: z.int(),
    items: z
      .array(
        z
          .object({
            /** Null for all pictures of the text together. */
            id: EvidenceId.nullable(),
            number: z.string(),
            title: z.string(),
            /** Bytes of the file as it was taken in. */
            before: z.int().nullable(),
            /** Bytes in Word and PDF together. */
            after: z.int(),
            /** Of the least picture: pixels of the longer side at most, and JPEG quality of 100. */
            side: z.int(),
            quality: z.int(),
            /** A PDF keeps its own pages unless pictures of them are much lighter. */
            form: z.enum(['picture', 'pages', 'pagesAsPictures']),
            isPinned: z.boolean(),
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()
export type Packed = z.infer<typeof Packed>

export const ExportReport = z
  .object({
    /** Opens with `export.openFolder`. */
    folder: Handle,
    folderName: z.string(),
    deliverables: z
      .array(
        z
          .object({
            id: DeliverableId,
            title: z.string(),
            files: z.array(ExportedFile).readonly(),
            /** One, or as many as the mailbox needs. */
            mails: z.array(Mail).min(1).readonly(),
            /** Name of the PDF for duplex printing, if one was wanted. */
            printCopy: z.string().nullable(),
            /** Null when it was not to fit a mailbox. */
            packed: Packed.nullable(),
          })
          .readonly(),
      )
      .readonly(),
    /** What the program proved by opening its own files again: “链接 187/187”. */
    proofs: z
      .array(
        z
          .object({
            kind: z.enum(proofKinds),
            subject: z.string(),
            passed: z.int(),
            total: z.int(),
            /** One sentence a fault. */
            faults: z.array(z.string()).readonly(),
          })
          .readonly(),
      )
      .readonly(),
    /** Things worth knowing that are no fault, one sentence each. */
    remarks: z.array(z.string()).readonly(),
  })
  .readonly()
export type ExportReport = z.infer<typeof ExportReport>

/** What is remembered of the use of one dossier: never a word of its content, only where that stands. */
export const Bookmark = z
  .object({
    id: DossierId,
    /** Where the last word was written; null until one is. */
    left: z
      .object({
        /** A kind of place and the thing there, as `shared/domain/leftPlace.ts` finds it again. */
        kind: z.string().max(20),
        thing: z.string().max(64),
        /** As 开始 says it: “实施方案 · 服务体系”. */
        words: z.string().max(200),
        at: z.iso.datetime(),
      })
      .readonly()
      .nullable(),
    /** The first steps on 概览, until they are done or put away. */
    isLeadShown: z.boolean(),
    /** The pages were previewed or exported once. */
    hasSeenPages: z.boolean(),
  })
  .readonly()
export type Bookmark = z.infer<typeof Bookmark>

/** Names one text of a dossier, as `TextKey` in the domain. */
const Text = z
  .object({ kind: z.enum(['plan', 'submission', 'summary']), id: z.string().max(100) })
  .readonly()

/** One thing in a Word file, before it is decided what it becomes here. */
export const WordPiece = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('paragraph'),
      inlines: z.array(Inline).readonly(),
      /** Of a heading: 0 for the highest that Word has. */
      rank: z.int().nullable(),
      /** The number before a heading, which was written here, is taken away already. */
      isNumbered: z.boolean(),
      /** `more` is a further paragraph of the item before it. */
      list: z.enum(['bullet', 'ordered', 'more']).nullable(),
      /** Items of another series count from one again; null outside of lists. */
      series: z.string().nullable(),
      isCaption: z.boolean(),
    })
    .readonly(),
  z.object({ kind: z.literal('table'), rows: z.array(TableRow).readonly() }).readonly(),
  z.object({ kind: z.literal('picture'), file: PictureFile }).readonly(),
])
export type WordPiece = z.infer<typeof WordPiece>

/** What came back in a Word file. */
export const ReturnedSection = z
  .object({
    name: z.string(),
    /** Where the file says that it belongs; `null` when it was not made here. */
    origin: z
      .object({
        dossier: z.string(),
        text: Text,
        /** `fingerprint` of the text as it was given away. */
        print: z.string(),
        /** Numbers of evidence as they stood in the file. */
        numbers: z.array(z.tuple([z.string(), z.string()])).readonly(),
      })
      .readonly()
      .nullable(),
    pieces: z.array(WordPiece).readonly(),
    /** Lines that stand where the hints stood. */
    note: z.array(z.string()).readonly(),
    comments: z
      .array(z.object({ author: z.string(), quote: z.string(), text: z.string() }).readonly())
      .readonly(),
    /** Tracked changes, taken as accepted. */
    revisions: z.int(),
    /** What has no place in a text here: “文本框”, and the words in it. */
    lost: z.array(z.object({ what: z.string(), words: z.string() }).readonly()).readonly(),
  })
  .readonly()
export type ReturnedSection = z.infer<typeof ReturnedSection>

export const Settings = z
  .object({
    isCompanionOpen: z.boolean(),
    evidenceView: z.enum(['grid', 'list']),
    /** Newest first. */
    bookmarks: z.array(Bookmark).max(mostBookmarks).readonly(),
    /** 常用版式 that were saved on this computer, under names of their own. */
    layouts: z
      .array(
        z.object({ name: z.string().min(1).max(longestLayoutName), layout: Layout }).readonly(),
      )
      .max(mostLayouts)
      .readonly(),
  })
  .readonly()
export type Settings = z.infer<typeof Settings>

/** What is wrong with a campaign file, and where, for the person who edited it. */
export const CampaignFault = z
  .object({ file: z.string(), place: z.string(), text: z.string() })
  .readonly()
export type CampaignFault = z.infer<typeof CampaignFault>

/** See `shared/domain/nextYear`. */
const NextYearPlan = z.object({
  own: z.object({ id: z.string(), title: z.string(), revision: z.int() }),
  newer: z.string().nullable(),
  differences: z
    .array(
      z
        .object({
          kind: z.enum(['added', 'removed', 'changed']),
          subject: z.string(),
          what: z.string(),
          before: z.string(),
          after: z.string(),
        })
        .readonly(),
    )
    .readonly(),
  consequences: z.array(z.string()).readonly(),
})

/** The campaigns that a new dossier can be made with. */
export const Library = z
  .object({
    campaigns: z
      .array(
        z
          .object({
            campaign: Campaign,
            /** `changed`: an own one in the place of one that came with the program. */
            origin: z.enum(['shipped', 'changed', 'own']),
          })
          .readonly(),
      )
      .readonly(),
    /** Own files that cannot be read. */
    faults: z.array(CampaignFault).readonly(),
  })
  .readonly()
export type Library = z.infer<typeof Library>

const nothing = z.object({}).strict()
const inDossier = { dossierId: DossierId }

/** Every request the window can make. A `null` reply means that the user thought better of it. */
export const calls = {
  'app.start': {
    input: nothing,
    output: z.object({
      version: z.string(),
      settings: Settings,
      recents: z.array(Recent),
      campaigns: z.array(alreadyRead<Campaign>()),
      /** Where a new dossier goes unless the user says otherwise. */
      home: z.string(),
      /** A dossier to open at once, given on the command line or left open by a reload. */
      opened: OpenedDossier.nullable(),
    }),
  },
  /** Which characters some font for the PDF has, as runs of code points. */
  'fonts.coverage': { input: nothing, output: z.array(z.tuple([z.int(), z.int()])) },
  'settings.write': { input: Settings.unwrap().partial(), output: z.void() },
  'recent.forget': { input: z.object(inDossier), output: z.array(Recent) },

  'campaign.list': { input: nothing, output: Library },
  /** What keeps a value from being a campaign; empty for a good one. */
  'campaign.check': {
    input: z.object({ campaign: z.unknown() }),
    output: z.array(
      z
        .object({ path: z.array(z.union([z.string(), z.number()])).readonly(), text: z.string() })
        .readonly(),
    ),
  },
  /**
   * Keeps a campaign as the user's own. One whose id is known gets a higher revision
   * than the one before, unless it says the same. Throws `campaign.broken`.
   */
  'campaign.save': {
    input: z.object({ campaign: z.unknown() }),
    output: z.object({ campaign: Campaign, library: Library }),
  },
  /** Removes an own one; one that came with the program is back in its place. Saving it again undoes that. */
  'campaign.remove': { input: z.object({ id: z.string().max(64) }), output: Library },
  /** Puts a broken own file out of the way; it is kept on the disk. */
  'campaign.setAside': { input: z.object({ file: z.string().max(255) }), output: Library },
  'campaign.export': {
    input: z.object({ campaign: Campaign }),
    output: z.object({ wasSaved: z.boolean() }),
  },
  /** Reads a file that the user chooses; nothing is kept before `campaign.save`. */
  'campaign.import': {
    input: nothing,
    output: z.object({ campaign: Campaign, name: z.string() }).nullable(),
  },

  /** What a notice leaves open comes from this neutral campaign. */
  'notice.template': { input: nothing, output: Campaign },
  /** The text of a notice that the user chooses; a scan has none (`notice.noText`). */
  'notice.open': {
    input: z.object({ task: TaskId, handle: Handle.nullable() }),
    output: z.object({ name: z.string(), text: z.string() }).nullable(),
  },

  'folder.choose': {
    input: z.object({ purpose: z.enum(['dossier', 'export', 'copy']) }),
    output: z.object({ handle: Handle, place: z.string() }).nullable(),
  },
  'dossier.create': {
    input: z.object({
      campaignId: z.string(),
      year: z.int().min(2000).max(2100),
      unit: z.string().min(1).max(100),
      brand: z.string().max(100),
      tier: Tier,
      parent: Handle.nullable(),
    }),
    output: OpenedDossier,
  },
  'dossier.choose': { input: nothing, output: OpenedDossier.nullable() },
  'dossier.reopen': { input: z.object(inDossier), output: OpenedDossier },
  /** Opens the sample dossier; makes it the first time, which takes some seconds. */
  'dossier.openSample': { input: z.object({ task: TaskId }), output: OpenedDossier },
  'dossier.save': {
    input: z.object({ dossier: Dossier }),
    output: z.object({ savedAt: z.iso.datetime() }),
  },
  /** For a dossier that cannot be written where it lies. */
  'dossier.saveCopy': { input: z.object({ dossier: Dossier }), output: OpenedDossier.nullable() },
  /** Makes the dossier of the year after from one that lies open or was opened lately; that one is only read. */
  'dossier.nextYear': {
    input: z.object({
      ...inDossier,
      task: TaskId,
      parent: Handle.nullable(),
      /** Of this computer; null: the one of the old dossier. */
      campaignId: z.string().max(100).nullable(),
    }),
    output: OpenedDossier,
  },
  /** What the dossier of the next year would be like; nothing is made. */
  'dossier.nextYearPlan': {
    input: z.object({ ...inDossier, campaignId: z.string().max(100).nullable() }),
    output: NextYearPlan,
  },
  'dossier.close': { input: nothing, output: z.array(Recent) },

  'evidence.choose': {
    input: z.object({ folder: z.boolean() }),
    output: z.array(FileHandle),
  },
  'evidence.import': {
    input: z.object({ ...inDossier, task: TaskId, handles: z.array(Handle).min(1).max(5000) }),
    output: ImportReport,
  },
  'evidence.paste': {
    input: z.object({ ...inDossier, name: z.string().max(200), bytes: z.instanceof(Uint8Array) }),
    output: ImportReport,
  },
  /** Opens a copy in the system's own program, after asking. */
  'evidence.openOriginal': {
    input: z.object({ ...inDossier, hash: Hash, name: z.string().max(1000) }),
    output: z.object({ wasOpened: z.boolean() }),
  },
  'evidence.saveOriginal': {
    input: z.object({ ...inDossier, hash: Hash, name: z.string().max(1000) }),
    output: z.object({ wasSaved: z.boolean() }),
  },
  'picture.choose': { input: z.object(inDossier), output: PictureFile.nullable() },
  'picture.paste': {
    input: z.object({ ...inDossier, bytes: z.instanceof(Uint8Array) }),
    output: PictureFile,
  },

  'export.run': {
    input: z.object({ task: TaskId, dossier: Dossier, options: ExportOptions }),
    output: ExportReport,
  },
  'export.openFolder': { input: z.object({ handle: Handle }), output: z.void() },

  /** Writes a draft (.eml) beside the archive and opens it in the mail program, if there is one. */
  'delivery.draft': {
    input: z.object({
      folder: Handle,
      mail: Mail.unwrap().pick({ to: true, subject: true, body: true }),
      file: z.string().min(1).max(255),
    }),
    output: z.object({ name: z.string(), wasOpened: z.boolean() }),
  },
  /** Copies exported files into a new folder, reads them back and compares. */
  'delivery.copy': {
    input: z.object({
      task: TaskId,
      from: Handle,
      to: Handle,
      names: z.array(z.string().min(1).max(255)).min(1).max(1000),
      label: z.string().min(1).max(200),
    }),
    output: z.object({
      /** The new folder; opens with `export.openFolder`. */
      folder: Handle,
      place: z.string(),
      files: z.int(),
      bytes: z.int(),
      /** Files that read back differently. */
      wrong: z.array(z.string()),
    }),
  },
  /** Opens an exported file in the system's own program. */
  'delivery.open': {
    input: z.object({ folder: Handle, file: z.string().min(1).max(255) }),
    output: z.object({ wasOpened: z.boolean() }),
  },

  /** Every deadline of the year as a calendar file that other programs import. */
  'calendar.save': {
    input: z.object({ dossier: Dossier }),
    output: z.object({ wasSaved: z.boolean() }),
  },

  /** 专家十分钟 with its mock score as a PDF of its own, for the unit's rehearsal only. */
  'rehearsal.save': {
    input: z.object({ dossier: Dossier }),
    output: z.object({ wasSaved: z.boolean() }),
  },

  /** One text as a Word file for a colleague; `folder` opens with `export.openFolder`. */
  'colleague.save': {
    input: z.object({ task: TaskId, dossier: Dossier, text: Text }),
    output: z.object({ name: z.string(), folder: Handle }).nullable(),
  },
  'colleague.choose': { input: nothing, output: FileHandle.nullable() },
  /** Reads the file; nothing of it is in the dossier yet, its pictures are held apart. */
  'colleague.read': {
    input: z.object({ ...inDossier, task: TaskId, handle: Handle }),
    output: ReturnedSection,
  },
  /** Takes those of its pictures into the dossier that are adopted; the others are let go. */
  'colleague.keep': {
    input: z.object({ ...inDossier, pictures: z.array(Hash).max(200).readonly() }),
    output: z.void(),
  },
  /** Nothing of it is adopted. */
  'colleague.leave': { input: nothing, output: z.void() },

  'task.cancel': { input: z.object({ task: TaskId }), output: z.void() },
  'clipboard.write': { input: z.object({ text: z.string().max(1_000_000) }), output: z.void() },
  /** All is saved: the window may close now. */
  'window.close': { input: nothing, output: z.void() },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>

/** Everything the main process may announce unasked. */
export const events = {
  'task.progress': z.object({
    task: TaskId,
    /** What is being done, in a clerk's words. */
    step: z.string(),
    done: z.int(),
    /** 0 while it is not known. */
    total: z.int(),
  }),
  /** The user wants to close the window: save, then call `window.close`. */
  'window.closing': z.object({}),
  /** The computer is about to sleep or to shut down: save at once. */
  'window.flush': z.object({}),
  /** Saving does not succeed at present (or does again): the text is kept in memory and in the rescue copy. */
  'save.trouble': z.object({ failure: FailureSchema.nullable(), isRescued: z.boolean() }),
} as const satisfies Record<string, z.ZodType>

export type CallName = keyof typeof calls
export type Input<N extends CallName> = z.output<(typeof calls)[N]['input']>
export type Output<N extends CallName> = z.output<(typeof calls)[N]['output']>
export type Handlers = { readonly [N in CallName]: (input: Input<N>) => Promise<Output<N>> }

export type EventName = keyof typeof events
export type EventPayload<N extends EventName> = z.output<(typeof events)[N]>

export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly failure: Failure }

/** All that the preload script exposes. It knows no call names, so it never changes. `DroppedFile` is the DOM's `File`, which the core does not know. */
export type Bridge<DroppedFile = unknown> = {
  /**
   * Input and `Reply` go as JSON, because the bridge copies a value object by object, but a
   * text at once: 20 ms less for a dossier, and so for every save while somebody types. What is
   * no JSON goes beside it.
   */
  readonly call: (name: string, input: string, bytes?: Uint8Array) => Promise<string>
  readonly listen: (name: string, listener: (payload: unknown) => void) => () => void
  /** Dropped files go straight to the main process; the page gets handles, never paths. */
  readonly dropped: (files: readonly DroppedFile[]) => Promise<readonly FileHandle[]>
}
