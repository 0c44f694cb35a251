import { z } from 'zod'
import type { Failure } from '../failure.ts'
import { Campaign, Tier } from '../schema/campaign.ts'
import { Dossier, DossierId } from '../schema/dossier.ts'
import { Hash, PictureFile } from '../schema/richText.ts'
import { ExportOptions, ExportReport, Mail } from './exported.ts'
import { FailureSchema } from './failureSchema.ts'
import { FileHandle, Handle, TaskId } from './handles.ts'
import { Library, NextYearPlan } from './library.ts'
import { alreadyRead, ImportReport, OpenedDossier, Recent } from './opened.ts'
import { ReturnedSection, TextName } from './returned.ts'
import { Settings } from './settings.ts'

/**
 * The one door between the window and the world: every call, what goes in and
 * what comes out. No path crosses it. The main process shows the dialogs and
 * hands out handles; to add a call, add an entry here and a handler in
 * electron/ipc/handlers; the preload script never changes.
 */

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
  /** Lets the window show the pages of an exported PDF, as `evidence://page/<hash>/…`. */
  'delivery.view': {
    input: z.object({ folder: Handle, file: z.string().min(1).max(255) }),
    output: z.object({ hash: Hash }),
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
    input: z.object({ task: TaskId, dossier: Dossier, text: TextName }),
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
