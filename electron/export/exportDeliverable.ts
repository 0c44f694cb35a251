import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { points, sheet } from '#shared/document/layout'
import type { BlockOf, Doc, Pages } from '#shared/document/model'
import { docForWord } from '#shared/document/wordSheets'
import { AppError } from '#shared/failure'
import type { ExportedFile, Packed } from '#shared/ipc/exported'
import type { Progress } from '../desk.ts'
import type { Written } from '../worker/jobs.ts'
import type { Worker } from '../worker/startWorker.ts'
import type { Framed } from './assemblePdf.ts'
import { bookmarksOf, expectedOf } from './expected.ts'
import type { MailFit } from './fitMail.ts'
import type { Original } from './originals.ts'
import { type Made as Indexed, indexName } from './packageIndexOf.ts'
import { pictureKey } from './prepared.ts'
import { type PrintedDoc, printDoc } from './printDoc.ts'
import type { Print } from './printHtml.ts'
import type { Proof } from './proof.ts'
import type { KnownHashes } from './verifyZip.ts'
import type { ZipJob } from './writeZip.ts'

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
  const { title, worker, progress, signal } = job
  progress(`${title}：排版`, 0, 0)
  const printed = await printDoc({ ...job, pictures: job.fit.pictures() })
  const files = partsOf(job)

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
  const zip = await worker.run(
    'writeZip',
    packageOf(job, { files, pdf, docx, index }),
    (done, total) => progress(`${title}：打包`, done, total),
  )
  signal.throwIfAborted()
  progress(`${title}：检查导出的文件`, 0, 0)
  const known = new Map([
    [files.docx.name, docx.sha256],
    [files.pdf.name, pdf.sha256],
    ...job.originals.map(({ name, hash }) => [name, hash] as const),
  ])
  const { proofs, sha256 } = await verify(job, files, { printed, known })
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

async function writeOwn(job: DeliverableJob, files: Parts, printed: PrintedDoc) {
  const { title, doc, worker, progress, signal } = job
  progress(`${title}：写 PDF 文件`, 0, 0)
  const pdf = await worker.run(
    'assemblePdf',
    { out: files.pdf.part, ...(await assemblyOf(job, printed)) },
    (done, total) => progress(`${title}：写 PDF 文件`, done, total),
  )
  signal.throwIfAborted()
  progress(`${title}：写 Word 文件`, 0, 0)
  const docx = await worker.run('toDocx', {
    out: files.docx.part,
    doc: docForWord(doc, printed.pages),
    pages: printed.pages,
    pictures: job.fit.pictures(),
  })
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
}

function packageOf({ doc, originals }: DeliverableJob, { files, pdf, docx, index }: Made): ZipJob {
  const own = [
    { path: files.docx.part, name: files.docx.name, hash: docx.sha256 },
    { path: files.pdf.part, name: files.pdf.name, hash: pdf.sha256 },
  ]
  const all = [{ name: indexName, text: index }, ...own, ...originals]
  return { out: files.zip.part, title: doc.title, date: doc.date, files: all }
}

type Claimed = { readonly printed: PrintedDoc; readonly known: KnownHashes }

async function verify(
  { title, doc, worker }: DeliverableJob,
  { docx, pdf, zip }: Parts,
  { printed, known }: Claimed,
): Promise<{ readonly proofs: readonly Proof[]; readonly sha256: string }> {
  const subject = (format: string) => `${title} ${format} `
  const expected = expectedOf(doc, printed)
  const pack = { path: zip.part, subject: `${title} 材料包`, known }
  const ofPdf = { path: pdf.part, subject: subject('PDF'), expected }
  const ofWord = { path: docx.part, subject: subject('Word'), expected }
  const proofs = [
    ...(await worker.run('verifyPdf', ofPdf)),
    ...(await worker.run('verifyDocx', ofWord)),
  ]
  const { proof, sha256 } = await worker.run('verifyZip', pack)
  // A plan or a summary has no links: nothing was proved about them.
  return { proofs: [...proofs, proof].filter(({ total }) => total > 0), sha256 }
}
