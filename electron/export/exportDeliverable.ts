import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { points, sheet } from '#shared/document/layout'
import type { BlockOf, Doc, Pages } from '#shared/document/model'
import { docForWord } from '#shared/document/wordSheets'
import { AppError } from '#shared/failure'
import type { ExportedFile, Packed } from '#shared/ipc/exported'
import type { Progress } from '../desk.ts'
import type { Worker } from '../worker/startWorker.ts'
import type { Framed } from './assemblePdf.ts'
import { bookmarksOf, expectedOf } from './expected.ts'
import type { MailFit } from './fitMail.ts'
import type { Guesses } from './guessedPages.ts'
import type { KeptPages } from './keptPages.ts'
import type { Original } from './originals.ts'
import { type Made as Indexed, indexName } from './packageIndexOf.ts'
import { pictureKey } from './prepared.ts'
import { type PrintedDoc, printDoc } from './printDoc.ts'
import type { Print } from './printHtml.ts'
import type { Proof } from './proof.ts'
import type { KnownHashes } from './verifyZip.ts'
import type { Written } from './writePart.ts'
import type { BegunZip, ZipJob } from './writeZip.ts'

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
  const { title, doc, guesses, progress, signal } = job
  progress(`${title}：排版`, 0, 0)
  const files = partsOf(job)
  const guess = await guesses.of(title, doc)
  // Nothing of the originals waits for the pages: most of the package is packed while they are set.
  const [printed, begun] = await Promise.all([
    printDoc({ ...job, pictures: job.fit.pictures(), guess }),
    beginPackage(job, files),
  ])
  await guesses.remember(title, printed.pages)

  let { pdf, docx } = await writeOwn(job, files, printed)
  while (await job.fit.weigh(pdf.bytes + docx.bytes)) {
    for (const { part } of [files.pdf, files.docx]) await rm(part)
    const again = await writeOwn(job, files, printed)
    pdf = again.pdf
    docx = again.docx
  }
  const index = job.indexOf({
    doc: job.doc,
    pages: printed.pages,
    pdf: { name: files.pdf.name, bytes: pdf.bytes },
    docx: { name: files.docx.name, bytes: docx.bytes },
    originals: job.originals,
  })
  const known = new Map([
    [files.docx.name, docx.sha256],
    [files.pdf.name, pdf.sha256],
    ...job.originals.map(({ name, hash }) => [name, hash] as const),
  ])
  // What is packed can be proved meanwhile.
  const [own, { zip, proof, sha256 }] = await Promise.all([
    verifyOwn(job, files, printed),
    writePackage(job, files, { pack: packageOf(job, { files, pdf, docx, index, begun }), known }),
  ])
  signal.throwIfAborted()
  // A plan or a summary has no links: nothing was proved about them.
  const proofs = [...own, proof].filter(({ total }) => total > 0)
  return {
    files: [
      exported(files.docx.name, docx),
      { ...exported(files.pdf.name, pdf), pages: printed.pageCount },
      exported(files.zip.name, { bytes: zip.bytes, sha256 }),
    ],
    proofs,
    fonts: printed.fonts,
    pages: printed.pages,
    packed: job.fit.packed(zip.bytes),
  }
}

/** Side by side, each in its process. */
async function writeOwn(job: DeliverableJob, files: Parts, printed: PrintedDoc) {
  const { title, doc, worker, progress, signal } = job
  const step = `${title}：写 PDF 和 Word 文件`
  progress(step, 0, 0)
  const assembly = { out: files.pdf.part, ...(await assemblyOf(job, printed)) }
  const [pdf, docx] = await Promise.all([
    worker.run('assemblePdf', assembly, (done, total) => progress(step, done, total)),
    worker.run('toDocx', {
      out: files.docx.part,
      doc: docForWord(doc, printed.pages),
      pages: printed.pages,
      pictures: job.fit.pictures(),
    }),
  ])
  signal.throwIfAborted()
  return { pdf, docx }
}

const exported = (name: string, { bytes, sha256 }: Written): ExportedFile => ({
  name,
  bytes,
  sha256,
})

type Part = { readonly name: string; readonly part: string }
type Parts = Readonly<Record<'docx' | 'pdf' | 'zip', Part>>

function partsOf({ stem, folder, begin }: DeliverableJob): Parts {
  const part = (extension: string): Part => {
    const name = `${stem}.${extension}`
    const path = join(folder, `${name}.part`)
    begin(path)
    return { name, part: path }
  }
  return { docx: part('docx'), pdf: part('pdf'), zip: part('zip') }
}

async function assemblyOf({ doc, fit, pathOf }: DeliverableJob, printed: PrintedDoc) {
  const [pictures, asPictures] = [fit.pictures(), fit.asPictures()]
  const framed: Framed[] = []
  for (const block of doc.blocks) {
    if (block.kind !== 'evidenceSheet' || block.content.kind === 'words') continue
    const { content } = block
    const picture = pictures.get(pictureKey(content))?.path ?? null
    const page = printed.pages.get(block.anchor)
    const path = await pathOf(content.hash)
    const isPdf = content.kind === 'pdfPage' && !asPictures.has(content.hash)
    if ((picture === null && !isPdf) || page === undefined || path === null) {
      throw new AppError({ code: 'evidence.missing', subject: block.title })
    }
    const pdf = { path, page: block.page, rotation: content.rotation }
    const foot = content.kind === 'picture' && content.lines ? points(sheet.lines) : 0
    framed.push({ page, picture, foot, alt: altOf(block), ...(isPdf ? { pdf } : {}) })
  }
  return {
    text: printed.text,
    following: printed.following,
    numbers: printed.numbers,
    framed,
    title: doc.title,
    author: doc.author,
    date: doc.date,
    layout: doc.layout,
    bookmarks: bookmarksOf(doc).map(({ title }) => title),
    showsBookmarks: doc.blocks.some(({ kind }) => kind === 'contents'),
  }
}

function altOf({ number, title, page, pages }: BlockOf<'evidenceSheet'>): string {
  const place = pages > 1 ? `，第 ${page} 页，共 ${pages} 页` : ''
  return `证明材料${number}　${title}${place}`
}

type Made = {
  readonly files: Parts
  readonly pdf: Written
  readonly docx: Written
  readonly index: string
  readonly begun: BegunZip | null
}

/** With the originals, which are what it weighs. */
async function beginPackage(job: DeliverableJob, { zip }: Parts): Promise<BegunZip | null> {
  const { doc, originals, worker } = job
  if (originals.length === 0) return null
  return worker.run('beginZip', { out: zip.part, date: doc.date, files: originals })
}

function packageOf({ doc }: DeliverableJob, { files, pdf, docx, index, begun }: Made): ZipJob {
  const own = [
    { path: files.docx.part, name: files.docx.name, hash: docx.sha256 },
    { path: files.pdf.part, name: files.pdf.name, hash: pdf.sha256 },
  ]
  const rest = [{ name: indexName, text: index }, ...own]
  return { out: files.zip.part, title: doc.title, date: doc.date, files: rest, begun }
}

type Packing = { readonly pack: ZipJob; readonly known: KnownHashes }

async function writePackage(job: DeliverableJob, { zip }: Parts, { pack, known }: Packing) {
  const { title, worker, progress } = job
  const { bytes } = await worker.run('writeZip', pack, (done, total) =>
    progress(`${title}：打包`, done, total),
  )
  progress(`${title}：检查导出的文件`, 0, 0)
  const check = { path: zip.part, subject: `${title} 材料包`, known }
  return { zip: { bytes }, ...(await worker.run('verifyZip', check)) }
}

async function verifyOwn(
  { title, doc, worker }: DeliverableJob,
  { docx, pdf }: Parts,
  printed: PrintedDoc,
): Promise<readonly Proof[]> {
  const subject = (format: string) => `${title} ${format} `
  const expected = expectedOf(doc, printed)
  return [
    ...(await worker.run('verifyPdf', { path: pdf.part, subject: subject('PDF'), expected })),
    ...(await worker.run('verifyDocx', { path: docx.part, subject: subject('Word'), expected })),
  ]
}
