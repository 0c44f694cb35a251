import { createHash } from 'node:crypto'
import { copyFile, mkdir, rename, rm, truncate } from 'node:fs/promises'
import { basename } from 'node:path'
import { points, sheet } from '#shared/document/layout'
import type { BlockOf, Doc } from '#shared/document/model'
import { AppError } from '#shared/failure'
import { forgetOldest } from '../system/forgetOldest.ts'
import type { JobProgress } from '../worker/jobs.ts'
import type { Worker } from '../worker/startWorker.ts'
import type { Framed } from './assembleSheets.ts'
import { bookmarksOf } from './expected.ts'
import type { MailFit } from './fitMail.ts'
import { findKept, keptPath, markUsed } from './keptFiles.ts'
import type { KeptPages } from './keptPages.ts'
import { pictureKey } from './prepared.ts'
import type { PrintedDoc, SheetsToSet } from './printDoc.ts'
import type { Print } from './printHtml.ts'
import type { Written } from './writePart.ts'

export type SheetsJob = {
  readonly doc: Doc
  readonly fit: Pick<MailFit, 'pictures' | 'asPictures'>
  /** Path of a stored blob. */
  readonly pathOf: (hash: string) => Promise<string | null>
  readonly print: Print
  readonly kept: KeptPages
  /** Where the sheets are kept between exports; may be emptied at any time. */
  readonly sheetsFolder: string
  readonly worker: Pick<Worker, 'run'>
  readonly signal: AbortSignal
}

/** All that is done with one PDF: it knows the checksum of what is written already. */
export const pdfWriter = { process: 'first' } as const

/** A PDF that begins with the sheets that are kept under this key, and with this checksum. */
export type BegunPdf = { readonly key: string; readonly sha256: string }

/**
 * Begins `out` with the sheets that are kept under this key: those of the last time while the text
 * is printed, because mostly nothing of them has changed. Null where none are kept. What was
 * changed there is not believed.
 */
export async function beginWithKept(
  { sheetsFolder, worker }: Pick<SheetsJob, 'sheetsFolder' | 'worker'>,
  key: string,
  out: string,
): Promise<BegunPdf | null> {
  const kept = await findKept(sheetsFolder, key)
  if (!kept) return null
  const { path, sha256 } = kept
  const copied = await worker.run('copySheets', { path, out }, pdfWriter)
  if (copied.sha256 === sha256) {
    await markUsed(path)
    return { key, sha256 }
  }
  await rm(out)
  await rm(path, { force: true }).catch(() => {})
  return null
}

/** How the PDF of a document with evidence begins. */
export type SheetsPdf = {
  readonly key: string
  /** Begun with what an export before has made: nothing of it has changed since. */
  readonly begun: BegunPdf | null
  /** Makes them at the beginning of the file. */
  readonly make: (progress: JobProgress) => Promise<Written>
  /** Lets the next export find what was made. A disk that refuses costs time then, never a page. */
  readonly keep: (made: Written) => Promise<void>
}

type Beginning = { readonly out: string; readonly guess: BegunPdf | null }

/** Null for a document without evidence. */
export async function sheetsPdf(
  job: SheetsJob,
  { sheets, numbers, fonts }: PrintedDoc,
  { out, guess }: Beginning,
): Promise<SheetsPdf | null> {
  if (!sheets) {
    // Another document of this title has some.
    if (guess) await rm(out)
    return null
  }
  const { doc, sheetsFolder: folder, worker } = job
  const own = {
    framed: await framedOf(job, sheets),
    layout: doc.layout,
    bookmarks: bookmarksOf(doc).flatMap(({ title, isEvidence }) => (isEvidence ? [title] : [])),
  }
  const key = keyOf([fonts, sheets, own])
  const known = async () => {
    if (guess) await rm(out)
    return beginWithKept(job, key, out)
  }
  return {
    key,
    begun: guess?.key === key ? guess : await known(),
    make: async progress => {
      const { begins, followingPages, names } = sheets
      const set = await printed(job, sheets, fonts)
      const assembly = { out, ...own, ...set, begins, followingPages, names, numbers }
      return worker.run('assembleSheets', assembly, { ...pdfWriter, progress })
    },
    keep: ({ bytes, sha256 }) =>
      keep(folder, keptPath(folder, key, sha256), { out, bytes }).catch(() => {}),
  }
}

/** To be raised whenever other bytes are made of the same sheets: what older programs have kept is not used then. */
const form = 1

/** Of all that they look like. Names of pictures and evidence carry their hash. */
function keyOf(looks: readonly [fonts: unknown, sheets: SheetsToSet, own: OwnLooks]): string {
  const [fonts, { names, ...sheets }, { framed, ...own }] = looks
  const shown = framed.map(({ picture, pdf, ...rest }) => [
    rest,
    picture && basename(picture),
    pdf && { ...pdf, path: basename(pdf.path) },
  ])
  const { chrome = '' } = process.versions
  return createHash('sha256')
    .update(JSON.stringify([form, chrome, fonts, sheets, [...names], own, shown]))
    .digest('hex')
}

type OwnLooks = { readonly framed: readonly Framed[] }

/** Bytes; at least what was made last. */
const limitBytes = 512 * 1024 * 1024

async function keep(
  folder: string,
  path: string,
  { out, bytes }: { readonly out: string; readonly bytes: number },
): Promise<void> {
  await mkdir(folder, { recursive: true })
  const part = `${path}.part`
  try {
    await copyFile(out, part)
    await truncate(part, bytes)
    await rename(part, path)
  } finally {
    await rm(part, { force: true })
  }
  await forgetOldest(folder, limitBytes, new Set([path]))
}

async function printed(
  { print, kept, signal }: SheetsJob,
  sheets: SheetsToSet,
  fonts: readonly string[],
) {
  const following: Uint8Array[] = []
  for (const html of sheets.following) following.push(await kept(html, fonts, signal))
  return { following, leading: await print({ html: sheets.leading, pictures: new Map() }, signal) }
}

async function framedOf(
  { doc, fit, pathOf }: SheetsJob,
  { begins }: SheetsToSet,
): Promise<readonly Framed[]> {
  const [pictures, asPictures] = [fit.pictures(), fit.asPictures()]
  const framed: Framed[] = []
  const sheets = doc.blocks.flatMap(block => (block.kind === 'evidenceSheet' ? [block] : []))
  // Hundreds of sheets may show one file: the disk is asked for it once, and for all together.
  const shown = sheets.flatMap(({ content }) => (content.kind === 'words' ? [] : [content.hash]))
  const found = [...new Set(shown)].map(async hash => [hash, await pathOf(hash)] as const)
  const paths = new Map(await Promise.all(found))
  for (const [index, block] of sheets.entries()) {
    const { content } = block
    if (content.kind === 'words') continue
    const picture = pictures.get(pictureKey(content))?.path ?? null
    const path = paths.get(content.hash) ?? null
    const isPdf = content.kind === 'pdfPage' && !asPictures.has(content.hash)
    if ((picture === null && !isPdf) || path === null) {
      throw new AppError({ code: 'evidence.missing', subject: block.title })
    }
    const pdf = { path, page: block.page, rotation: content.rotation }
    const foot = content.kind === 'picture' && content.lines ? points(sheet.lines) : 0
    const page = begins + index
    framed.push({ page, picture, foot, alt: altOf(block), ...(isPdf ? { pdf } : {}) })
  }
  return framed
}

function altOf({ number, title, page, pages }: BlockOf<'evidenceSheet'>): string {
  const place = pages > 1 ? `，第 ${page} 页，共 ${pages} 页` : ''
  return `证明材料${number}　${title}${place}`
}
