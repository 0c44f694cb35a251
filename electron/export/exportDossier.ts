import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { coverFor } from '#shared/document/compose/composeDocument'
import { fillPattern } from '#shared/document/fillPattern'
import { withoutUnreadable } from '#shared/document/unreadablePictures'
import { composable } from '#shared/domain/deliverables'
import { AppError } from '#shared/failure'
import type { ExportOptions, ExportReport, PrintedCopy } from '#shared/ipc/exported'
import { fileName } from '#shared/lib/fileName'
import { mailLimit } from '#shared/packing/mailLimit'
import type { Deliverable } from '#shared/schema/campaign'
import type { Dossier } from '#shared/schema/dossier'
import type { BlobStore, Decoder, Progress } from '../desk.ts'
import type { Worker } from '../worker/startWorker.ts'
import { drawnPages } from './drawnPages.ts'
import { type DeliverableResult, exportDeliverable } from './exportDeliverable.ts'
import { fitMail, type MailFit } from './fitMail.ts'
import { openGuesses } from './guessedPages.ts'
import { openKeptPages } from './keptPages.ts'
import { type Mails, mailsOf } from './mails.ts'
import { type Original, originalsOf, requireIntact } from './originals.ts'
import { packageBytes } from './packageBytes.ts'
import { type Made, packageIndexOf } from './packageIndexOf.ts'
import {
  composedDocs,
  notesOn,
  type Paged,
  pdfBytesOf,
  subjectOf,
  withPages,
  withUnreadable,
} from './pagedDossier.ts'
import { pictureRemarks } from './pictureRemarks.ts'
import { type Printable, printCopyOf } from './printCopyOf.ts'
import type { Print } from './printHtml.ts'
import { openPrints, type Prints, prunePrints } from './prints.ts'
import { refuseTarget } from './refuseTarget.ts'
import { remarksOn, tracesRemarks } from './remarks.ts'
import { freeStem, requireRoom } from './targetFolder.ts'
import { writeVerification } from './verification.ts'

export type ExportJob = {
  readonly dossier: Dossier
  readonly blobs: Pick<BlobStore, 'pathOf' | 'isIntact'>
  readonly decoder: Pick<Decoder, 'prints' | 'pdfPages' | 'recording'>
  readonly print: Print
  readonly worker: Worker
  readonly options: Pick<ExportOptions, 'deliverables' | 'withOriginals'> &
    Partial<
      Pick<
        ExportOptions,
        'withUnshown' | 'withCoverage' | 'fitsMail' | 'bareOriginals' | 'withPrintCopy'
      >
    >
  /** Exists already. */
  readonly folder: string
  /** For decoded pictures; may be emptied at any time. */
  readonly cache: string
  /** `YYYY-MM-DD` */
  readonly today: string
  readonly progress: Progress
  readonly signal: AbortSignal
}

export type ExportResult = Omit<ExportReport, 'folder' | 'folderName'>

/**
 * The one road from a dossier to files, for the window, the command line and the
 * tests. Everything is written as `.part`, opened again and proved, and only then
 * gets its name; whatever fails or is cancelled leaves nothing behind. A fault that
 * is found keeps no file from the clerk, who may need it tonight: it is said in the
 * window and in 验证报告. Throws evidence.*, disk.full, folder.*, export.unverified
 * when the pages never settle, cancelled.
 */
export async function exportDossier(job: ExportJob): Promise<ExportResult> {
  const parts: string[] = []
  const stop = () => void job.worker.close()
  job.signal.addEventListener('abort', stop)
  try {
    return await writeAll(job, part => parts.push(part))
  } catch (error) {
    await job.worker.close()
    for (const part of parts) await rm(part, { force: true })
    if (job.signal.aborted) throw new AppError({ code: 'cancelled' }, { cause: error })
    throw refuseTarget(error)
  } finally {
    job.signal.removeEventListener('abort', stop)
    await job.worker.close()
  }
}

async function writeAll(stored: ExportJob, begin: (part: string) => void): Promise<ExportResult> {
  const { folder, progress, signal } = stored
  const wanted = deliverablesOf(stored)
  // Both processes are asked at once, as soon as the pages are set.
  stored.worker.prepare()
  // What is found out about a PDF is kept: PDFs are read here while everything is hashed.
  await Promise.all([requireIntact(stored, composedDocs(stored, wanted)), drawnPages(stored)])
  const job = await withPages(stored)
  const [prints, drawn] = await Promise.all([openPrints(job), drawnPages(job)])
  const content = (of: Paged) => contentOf(of, { stored, wanted, prints, drawn })
  const tried = await content(job)
  // What cannot be shown becomes a sheet that says so.
  const shown = { ...job, dossier: withUnreadable(job.dossier, prints.unreadable) }
  const hidden = new Set(prints.unreadable.keys())
  // Where a mail is to be filled, what was only expected of pictures is known by now.
  const isSettled = hidden.size === 0 && tried.fits.every(({ isFinal }) => isFinal)
  const { docs, originals, fits } = isSettled ? tried : await content(shown)
  const pictures = new Map(fits.flatMap(fit => [...fit.pictures()]))
  await requireRoom(folder, {
    pictures,
    originals,
    pdfBytes: pdfBytesOf(shown, wanted),
    limit: mailLimit(job.dossier),
    withPrintCopy: job.options.withPrintCopy ?? false,
  })

  const cover = coverFor(job.dossier)
  const results: Finished[] = []
  for (const [index, deliverable] of wanted.entries()) {
    const [doc, fit] = [docs[index], fits[index]]
    if (!doc || !fit) continue
    const pattern = cover(fillPattern(deliverable.fileName, deliverable, subjectOf(job)))
    const work = {
      title: deliverable.title,
      doc,
      fit,
      originals: deliverable.id === 'submission' ? originals : [],
      indexOf: (made: Made) => packageIndexOf(shown.dossier, made, cover),
      stem: await freeStem(folder, fileName(pattern)),
      folder,
      pathOf: job.blobs.pathOf,
      print: job.print,
      kept: openKeptPages(`${job.cache}-pages`, job.print),
      sheetsFolder: `${job.cache}-sheets`,
      guesses: openGuesses(`${job.cache}-pages`),
      worker: job.worker,
      begin,
      progress,
      signal,
    }
    const result = await exportDeliverable(work)
    const split = await mailsOf({ ...work, ...mailingOf(shown, deliverable) }, result)
    const printed = job.options.withPrintCopy ? await printCopyOf(work, result) : null
    const made = withMore(result, split, printed)
    const notes = deliverable.id === 'submission' ? notesOn(shown, originals) : []
    const report = await writeVerification({ ...work, ...made, date: doc.date, notes })
    results.push({ ...made, files: [...made.files, report], deliverable })
  }
  await Promise.all([keepPrints(job.cache, fits), job.worker.close()])
  signal.throwIfAborted()
  await giveNames(folder, results)
  return reportOn(shown, results, { originals, hidden })
}

type Found = {
  /** As it is stored: what is enclosed is the file itself. */
  readonly stored: ExportJob
  readonly wanted: readonly Deliverable[]
  readonly prints: Prints
  readonly drawn: ReadonlySet<string>
}

/** The documents without what is known to be unreadable, what is enclosed, and for every package its pictures. */
async function contentOf(job: Paged, { stored, wanted, prints, drawn }: Found) {
  const { dossier } = job
  const hidden = new Set(prints.unreadable.keys())
  const docs = composedDocs(job, wanted).map(doc => withoutUnreadable(doc, hidden))
  const originals = await originalsOf(stored, dossier)
  const fits: MailFit[] = []
  for (const [index, doc] of docs.entries()) {
    const besides = await packageBytes(wanted[index]?.id === 'submission' ? originals : [])
    fits.push(
      await fitMail({ doc, dossier, prints, drawn, originals: besides, limit: limitOf(job) }),
    )
  }
  return { docs, originals, fits }
}

/** Null when the package goes on a stick or on paper. */
function limitOf({ dossier, options }: ExportJob): number | null {
  return options.fitsMail === false ? null : mailLimit(dossier)
}

function keepPrints(cache: string, fits: readonly MailFit[]): Promise<void> {
  const used = fits.flatMap(fit => [...fit.pictures().values()].map(({ path }) => path))
  return prunePrints(cache, new Set(used))
}

function deliverablesOf({ dossier, options }: ExportJob): readonly Deliverable[] {
  return composable(dossier.campaign).filter(({ id }) => options.deliverables.includes(id))
}

async function giveNames(folder: string, results: readonly DeliverableResult[]): Promise<void> {
  for (const { name } of results.flatMap(({ files }) => files)) {
    await rename(join(folder, `${name}.part`), join(folder, name))
  }
}

/** What its mails are made of: to whom, with which words, and how much one may carry. */
function mailingOf(job: ExportJob, deliverable: Deliverable) {
  const cover = coverFor(job.dossier)
  const fill = (pattern: string) => cover(fillPattern(pattern, deliverable, subjectOf(job)))
  const { subject, body } = deliverable.mail
  return {
    dossier: job.dossier,
    cover,
    // Pictures at their best may still have to go by mail: then in several.
    limit: mailLimit(job.dossier),
    text: { to: deliverable.recipient.email, subject: fill(subject), body: fill(body) },
  }
}

type Finished = DeliverableResult &
  Pick<Mails, 'mails'> & {
    readonly deliverable: Deliverable
    readonly printCopy: PrintedCopy | null
  }

function withMore(
  result: DeliverableResult,
  { mails, files, proofs }: Mails,
  printed: Printable | null,
) {
  return {
    ...result,
    mails,
    printCopy: printed && { name: printed.file.name, sides: printed.sides },
    files: [...result.files, ...files, ...(printed ? [printed.file] : [])],
    proofs: [...result.proofs, ...proofs, ...(printed ? [printed.proof] : [])],
  }
}

type Remarked = { readonly originals: readonly Original[]; readonly hidden: ReadonlySet<string> }

function reportOn(
  job: ExportJob,
  results: readonly Finished[],
  { originals, hidden }: Remarked,
): ExportResult {
  const kept = job.options.bareOriginals ? tracesRemarks(originals) : []
  return {
    deliverables: results.map(({ deliverable, files, mails, packed, printCopy }) => ({
      id: deliverable.id,
      title: deliverable.title,
      files: [...files],
      mails,
      printCopy,
      packed,
    })),
    proofs: results.flatMap(({ proofs }) => proofs.map(p => ({ ...p, faults: [...p.faults] }))),
    remarks: [
      ...pictureRemarks(subjectOf(job), job.options.deliverables, hidden),
      ...remarksOn(subjectOf(job), job.options, results),
      ...kept,
    ],
  }
}
