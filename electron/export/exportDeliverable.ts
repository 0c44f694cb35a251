import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Doc, Pages } from '#shared/document/model'
import { docForWord } from '#shared/document/wordSheets'
import type { ExportedFile, Packed } from '#shared/ipc/exported'
import type { Progress } from '../desk.ts'
import type { AddedToZip } from '../worker/jobs.ts'
import type { Worker } from '../worker/startWorker.ts'
import { bookmarksOf, expectedOf } from './expected.ts'
import type { MailFit } from './fitMail.ts'
import type { Guesses } from './guessedPages.ts'
import type { KeptPages } from './keptPages.ts'
import type { Original } from './originals.ts'
import type { Made as Indexed } from './packageIndexOf.ts'
import { finishPackage, packNext, packOriginals } from './packDeliverable.ts'
import { type PrintedDoc, printDoc } from './printDoc.ts'
import type { Print } from './printHtml.ts'
import type { Proof } from './proof.ts'
import { type BegunPdf, beginWithKept, pdfWriter, type SheetsPdf, sheetsPdf } from './sheetsPdf.ts'
import type { Written } from './writePart.ts'

export type DeliverableJob = {
  readonly title: string
  readonly doc: Doc
  readonly fit: MailFit
  readonly originals: readonly Original[]
  /** index.html for what was made. */
  readonly indexOf: (made: Indexed) => string
  /** Names without extension; each exists neither as .docx, .pdf nor .zip. */
  readonly stem: string
  readonly folder: string
  /** Path of a stored blob. */
  readonly pathOf: (hash: string) => Promise<string | null>
  readonly print: Print
  readonly kept: KeptPages
  readonly sheetsFolder: string
  readonly guesses: Guesses
  readonly worker: Pick<Worker, 'run'>
  /** Told before a file is begun, so that it can be removed whatever happens. */
  readonly begin: (part: string) => void
  readonly progress: Progress
  readonly signal: AbortSignal
}

export type DeliverableResult = {
  readonly files: readonly ExportedFile[]
  readonly proofs: readonly Proof[]
  readonly fonts: readonly string[]
  /** Where everything landed in the PDF. */
  readonly pages: Pages
  readonly packed: Packed | null
}

/** Writes Word, PDF and package as `.part` files and opens each again. */
export async function exportDeliverable(job: DeliverableJob): Promise<DeliverableResult> {
  job.progress(`${job.title}：排版`, 0, 0)
  const files = partsOf(job)
  // Nothing of the originals waits for the pages: most of the package is packed while they are set.
  const front = packOriginals(job, files)
  // A full disk is told at once, not when the pages are set.
  const [result] = await Promise.all([withPackage(job, files, front), front])
  return result
}

async function withPackage(
  job: DeliverableJob,
  files: Parts,
  front: Promise<AddedToZip | null>,
): Promise<DeliverableResult> {
  const { title, doc, fit, guesses, worker, signal } = job
  const guess = await guesses.of(doc)
  const sheets = guess.sheets === null ? null : beginWithKept(job, guess.sheets, files.pdf.part)
  // Whoever asks for them hears of it.
  sheets?.catch(() => {})
  const printed = await printDoc({ ...job, pictures: fit.pictures(), guess: guess.pages })
  const own = await fittedOwn(job, files, { ...printed, guess: sheets })
  // While both are being written.
  const expected = expectedOf(doc, printed)

  // Each is packed as soon as it is there, always in this order, and proved meanwhile.
  const word = packNext(job, files, { file: files.docx, written: own.docx, before: front })
  const pages = packNext(job, files, { file: files.pdf, written: own.pdf, before: word })
  const check = ({ part }: Part, format: string) => {
    return { path: part, subject: `${title} ${format} `, expected }
  }
  const [packed, ofPdf, ofWord, pdf, docx] = await Promise.all([
    finishPackage(job, files, { parts: { word, pages, front }, own, printed }),
    // Beside the packing, which would wait for it in the other process.
    own.pdf.then(() => worker.run('verifyPdf', check(files.pdf, 'PDF'), { process: 'first' })),
    word.then(() => worker.run('verifyDocx', check(files.docx, 'Word'))),
    own.pdf,
    own.docx,
    // When the PDF cannot be written nobody else waits for this.
    pages,
  ])
  signal.throwIfAborted()
  // A plan or a summary has no links: nothing was proved about them.
  const proofs = [...ofPdf, ...ofWord, packed.proof].filter(({ total }) => total > 0)
  return {
    files: [
      exported(files.docx.name, docx),
      { ...exported(files.pdf.name, pdf), pages: printed.pageCount },
      exported(files.zip.name, packed),
    ],
    proofs,
    fonts: printed.fonts,
    pages: printed.pages,
    packed: fit.packed(packed.bytes),
  }
}

/** With what the PDF begins with already. */
type Guessed = PrintedDoc & { readonly guess: Promise<BegunPdf | null> | null }

/** Word and PDF, each as soon as it is written. */
export type Own = { readonly pdf: Promise<Written>; readonly docx: Promise<Written> }

/** Written again until they fit the mailbox; where they need not, nobody waits for both. */
async function fittedOwn(job: DeliverableJob, files: Parts, first: Guessed): Promise<Own> {
  const { fit, signal } = job
  for (let printed = first; ; printed = { ...first, guess: null }) {
    const own = await writeOwn(job, files, printed)
    if (fit.isFinal) return own
    const [pdf, docx] = await Promise.all([own.pdf, own.docx])
    signal.throwIfAborted()
    if (!(await fit.weigh(pdf.bytes + docx.bytes))) return own
    for (const { part } of [files.pdf, files.docx]) await rm(part)
  }
}

/** Side by side, each in its process. */
async function writeOwn(job: DeliverableJob, files: Parts, printed: Guessed): Promise<Own> {
  const { title, doc, fit, guesses, worker, progress } = job
  const step = `${title}：写 PDF 和 Word 文件`
  progress(step, 0, 0)
  const out = files.pdf.part
  const sheets = await sheetsPdf(job, printed, { out, guess: await printed.guess })
  // It fails nobody, and is done long before the files are.
  void guesses.remember(doc, { pages: printed.pages, sheets: sheets?.key ?? null })
  const assemble = (sha256?: string) => {
    const behind = sha256 === undefined ? {} : { sheets: { path: out, sha256 } }
    return worker.run('assemblePdf', { out, ...assemblyOf(doc, printed), ...behind }, pdfWriter)
  }
  const make = async ({ make, keep }: SheetsPdf) => {
    const made = await make((done, total) => progress(step, done, total))
    const written = await assemble(made.sha256)
    await keep(made)
    return written
  }
  return {
    // The longer one first, should a process still be busy with the originals.
    docx: worker.run('toDocx', {
      out: files.docx.part,
      doc: docForWord(doc, printed.pages),
      pages: printed.pages,
      pictures: fit.pictures(),
    }),
    pdf: sheets && !sheets.begun ? make(sheets) : assemble(sheets?.begun?.sha256),
  }
}

function assemblyOf(doc: Doc, { text, numbers }: PrintedDoc) {
  const { title, author, date, layout } = doc
  const bookmarks = bookmarksOf(doc).flatMap(({ title, isEvidence }) => (isEvidence ? [] : [title]))
  const showsBookmarks = doc.blocks.some(({ kind }) => kind === 'contents')
  return { text, numbers, title, author, date, layout, bookmarks, showsBookmarks }
}

const exported = (name: string, { bytes, sha256 }: Written): ExportedFile => ({
  name,
  bytes,
  sha256,
})

export type Part = { readonly name: string; readonly part: string }
export type Parts = Readonly<Record<'docx' | 'pdf' | 'zip', Part>>

function partsOf({ stem, folder, begin }: DeliverableJob): Parts {
  const part = (extension: string): Part => {
    const name = `${stem}.${extension}`
    const path = join(folder, `${name}.part`)
    begin(path)
    return { name, part: path }
  }
  return { docx: part('docx'), pdf: part('pdf'), zip: part('zip') }
}
