import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { printedItems } from '#shared/document/compose/evidence'
import { mailGroups } from '#shared/document/package/mailGroups'
import { type MailText, mailText } from '#shared/document/package/mailTexts'
import type { PackageContent } from '#shared/document/package/packageIndex'
import { withoutSheets } from '#shared/document/package/withoutSheets'
import type { ExportedFile, Mail } from '#shared/ipc/exported'
import { byteSize } from '#shared/lib/byteSize'
import { fileName } from '#shared/lib/fileName'
import type { Dossier } from '#shared/schema/dossier'
import type { EvidenceId } from '#shared/schema/richText'
import type { SheetRange } from './cutPdf.ts'
import {
  type DeliverableJob,
  type DeliverableResult,
  exportDeliverable,
} from './exportDeliverable.ts'
import type { Original } from './originals.ts'
import { indexName, splitIndex } from './packageIndexOf.ts'
import { type Proof, proof } from './proof.ts'
import type { Packed } from './writeZip.ts'

export type MailJob = DeliverableJob & {
  readonly dossier: Dossier
  /** Bytes that one mail may carry before transfer encoding. */
  readonly limit: number
  readonly text: MailText
  readonly cover?: PackageContent['cover']
}

export type Mails = {
  readonly mails: readonly Mail[]
  /** What was written for them besides the whole package. */
  readonly files: readonly ExportedFile[]
  readonly proofs: readonly Proof[]
}

/** A piece of evidence with everything that travels with it. */
type Item = SheetRange & {
  readonly id: EvidenceId
  readonly number: string
  readonly mark: string
  readonly originals: readonly Original[]
  /** Besides what it shares with others. */
  readonly bytes: number
}

/** Heads of a ZIP, and one line in its list and index. */
const perFile = 1200
const ownFiles = 40_000

/**
 * The mails that a package goes out with: one when it fits, else as many as the
 * mailbox needs. Each then carries a complete archive: the first the text, all of
 * them evidence, which is parted between two pieces only.
 */
export async function mailsOf(job: MailJob, whole: DeliverableResult): Promise<Mails> {
  const packed = whole.files.find(({ name }) => name === `${job.stem}.zip`)
  if (!packed) throw new Error(`no package of ${job.stem}`)
  const hasSheets = job.doc.blocks.some(({ kind }) => kind === 'evidenceSheet')
  if (packed.bytes <= job.limit || !hasSheets) {
    const isTooLarge = packed.bytes > job.limit
    const tooLarge = isTooLarge ? tooLargeWords(`“${job.title}”的材料包`, packed.bytes, job) : null
    return { mails: [{ ...job.text, file: packed, contents: [], tooLarge }], files: [], proofs: [] }
  }
  return splitMails(job, whole)
}

async function splitMails(job: MailJob, whole: DeliverableResult): Promise<Mails> {
  const { stem, title, worker, progress, signal } = job
  progress(`${title}：分成几封邮件`, 0, 0)
  const text = await textOf(job, whole)
  const { items, shared } = await itemsOf(job, whole)
  signal.throwIfAborted()
  const heads = ownFiles + perFile * items.length
  // What the sheets share, fonts above all, every mail has to carry once.
  const rest = job.limit - heads - shared
  const groups = mailGroups(items, rest - text.bytes, rest)
  const made = { mails: [] as Mail[], files: [] as ExportedFile[], claims: [] as (string | null)[] }
  for (const [index, group] of groups.entries()) {
    progress(`${title}：写第 ${index + 1} 封邮件`, index, groups.length)
    const evidence = await evidenceOf(job, group, index + 1)
    const own = index === 0 ? text.files : []
    const documents = [...own, ...(evidence ? [evidence] : [])]
    const page = splitIndex(job, { groups, number: index + 1, documents })
    const name = fileName(stem, `${whichMail(index + 1, groups.length)}.zip`)
    const out = partOf(job, name)
    const files: readonly Packed[] = [
      { name: indexName, text: page },
      ...documents,
      ...group.flatMap(({ originals }) => originals),
    ]
    const zip = await worker.run('writeZip', {
      out,
      title: job.doc.title,
      date: job.doc.date,
      files,
    })
    const { proof: proved, sha256 } = await worker.run('verifyZip', { path: out, subject: name })
    made.claims.push(...(evidence?.claims ?? []), ...proved.faults)
    made.claims.push(...Array.from({ length: proved.passed }, () => null))
    if (evidence) await rm(evidence.path)
    const file = { name, bytes: zip.bytes, sha256 }
    const contents = zip.files.map(({ path, ...listed }) => ({ name: path, ...listed }))
    const words = mailText(job.text, { ...file, contents }, index + 1, groups.length)
    const tooLarge =
      zip.bytes > job.limit ? tooLargeWords(nameOf(group, title), zip.bytes, job) : null
    made.files.push(file)
    made.mails.push({ ...words, file, contents, tooLarge })
  }
  for (const { path } of text.all) await rm(path, { force: true })
  return {
    mails: made.mails,
    files: made.files,
    proofs: [...text.proofs, proof('files', `${title} 分封邮件`, made.claims)],
  }
}

/** Without the evidence in Word one may be enough. */
const whichMail = (number: number, total: number) =>
  total === 1 ? '（邮件用）' : `（第${number}封，共${total}封）`

function partOf({ folder, begin }: MailJob, name: string): string {
  const path = join(folder, `${name}.part`)
  begin(path)
  return path
}

/** Word and PDF without the sheets, set and proved like any other. */
async function textOf(job: MailJob, whole: DeliverableResult) {
  const doc = withoutSheets(job.doc, whole.pages)
  const { files, proofs } = await exportDeliverable({
    ...job,
    title: `${job.title}正文`,
    doc,
    originals: [],
    indexOf: () => '',
    stem: fileName(job.stem, '（正文）'),
    // With the pictures of the whole, in which page numbers are the same.
    fit: { ...job.fit, weigh: async () => false },
  })
  const all = files.map(file => ({ ...file, path: join(job.folder, `${file.name}.part`) }))
  const sent = all.filter(({ name }) => /\.(pdf|docx)$/.test(name)).reverse()
  return { files: sent, all, proofs, bytes: sent.reduce((sum, { bytes }) => sum + bytes, 0) }
}

async function itemsOf(job: MailJob, { pages }: DeliverableResult) {
  const { doc, dossier, stem, folder, worker } = job
  const first = new Map(
    doc.blocks.flatMap(block =>
      block.kind === 'evidenceSheet' && block.page === 1 ? [[block.anchor, block] as const] : [],
    ),
  )
  const ranges = printedItems(dossier).flatMap(({ item, number, anchor }) => {
    const sheet = first.get(anchor)
    const page = pages.get(anchor)
    if (!sheet || page === undefined) return []
    const mark = `证明材料${number}`
    const originals = job.originals.filter(({ evidence }) => evidence === item.id)
    const title = `${mark}　${sheet.title}`
    return [{ id: item.id, number, mark, title, page, pages: sheet.pages, originals }]
  })
  const path = join(folder, `${stem}.pdf.part`)
  const { shared, own } = await worker.run('weighRanges', { path, ranges })
  const items: readonly Item[] = ranges.map((range, index) => ({
    ...range,
    bytes: (own[index] ?? 0) + range.originals.reduce((sum, { bytes }) => sum + bytes, 0),
  }))
  return { items, shared }
}

const headOf = ({ doc }: MailJob, title: string) => ({ title, author: doc.author, date: doc.date })

/** The sheets of one mail as a PDF; null for a mail without. */
async function evidenceOf(job: MailJob, group: readonly Item[], number: number) {
  const [first, last] = [group[0], group.at(-1)]
  if (!first || !last) return null
  const span = first === last ? first.number : `${first.number}至${last.number}`
  const name = `证明材料 ${span}.pdf`
  const path = partOf(job, fileName(job.stem, `（第${number}封）证明材料.pdf`))
  const whole = join(job.folder, `${job.stem}.pdf.part`)
  const ranges = group.map(({ title, page, pages, mark }) => ({ title, page, pages, mark }))
  const cut = { path: whole, ...headOf(job, `${job.doc.title}证明材料 ${span}`), ranges }
  const { bytes } = await job.worker.run('cutPdf', { out: path, ...cut })
  const claims = await job.worker.run('verifyCut', { path, name, ranges })
  return { name, path, bytes, claims }
}

function nameOf(group: readonly Item[], title: string): string {
  const [only] = group
  return only ? only.title : `“${title}”的正文`
}

function tooLargeWords(what: string, bytes: number, { limit }: MailJob): string {
  return `${what}有 ${byteSize(bytes)}，一封邮件最多 ${byteSize(limit)}，发不出去。可以写入 U 盘当面交，或者在邮箱网页里用超大附件发；不必附原件的，在“导出”里选不附，再导出一次。`
}
