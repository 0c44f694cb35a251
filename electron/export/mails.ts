import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { printedItems } from '#shared/document/compose/evidence'
import { mailGroups } from '#shared/document/package/mailGroups'
import { withoutSheets } from '#shared/document/package/withoutSheets'
import type { ExportedFile, Mail } from '#shared/ipc/exported'
import { fileName } from '#shared/lib/fileName'
import type { EvidenceId } from '#shared/schema/richText'
import type { SheetRange } from './cutPdf.ts'
import { type DeliverableResult, exportDeliverable } from './exportDeliverable.ts'
import {
  type MailJob,
  type Parcel,
  partOf,
  type Sent,
  sendParcel,
  tooLargeWords,
} from './mailParcel.ts'
import type { Original } from './originals.ts'
import { packageIndexOf, splitIndex } from './packageIndexOf.ts'
import { type Proof, proof } from './proof.ts'

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
 * The mails that a package goes out with: one when it fits, or fits without the evidence in Word,
 * else as many as the mailbox needs. Each then carries a complete archive: the first the text, all
 * of them evidence, which is parted between two pieces only.
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
  const { title, progress, signal } = job
  progress(`${title}：分成几封邮件`, 0, 0)
  const text = await textOf(job, whole)
  const only = uncut(job, whole, text)
  const sent: Sent[] = []
  if (only) sent.push(await sendParcel(job, only))
  else {
    const groups = await groupsOf(job, whole, text)
    signal.throwIfAborted()
    for (const index of groups.keys()) {
      progress(`${title}：写第 ${index + 1} 封邮件`, index, groups.length)
      sent.push(await sendGroup(job, text, { groups, index }))
    }
  }
  for (const { path } of text.all) await rm(path, { force: true })
  const claims = sent.flatMap(one => one.claims)
  return {
    mails: sent.map(({ mail }) => mail),
    files: sent.map(({ mail }) => mail.file),
    proofs: [...text.proofs, proof('files', `${title} 分封邮件`, claims)],
  }
}

/** The PDF as it is beside the text in Word, when one mail takes both: every link stays. */
function uncut(job: MailJob, whole: DeliverableResult, text: Text): Parcel | null {
  const { doc, dossier, originals, cover, folder, stem, limit, title } = job
  const pdf = whole.files.find(({ name }) => name === `${stem}.pdf`)
  const docx = text.files.find(({ name }) => name.endsWith('.docx'))
  if (!pdf || !docx) return null
  const files = [{ ...pdf, path: join(folder, `${pdf.name}.part`) }, docx, ...originals]
  const bytes = files.reduce((sum, file) => sum + file.bytes, ownFiles + perFile * files.length)
  if (bytes > limit) return null
  const index = packageIndexOf(dossier, { doc, pages: whole.pages, pdf, docx, originals }, cover)
  return { number: 1, total: 1, index, files, what: title }
}

async function groupsOf(job: MailJob, whole: DeliverableResult, text: Text) {
  const { items, shared } = await itemsOf(job, whole)
  const heads = ownFiles + perFile * items.length
  // What the sheets share, fonts above all, every mail has to carry once.
  const rest = job.limit - heads - shared
  return mailGroups(items, rest - text.bytes, rest)
}

type Place = { readonly groups: readonly (readonly Item[])[]; readonly index: number }

async function sendGroup(job: MailJob, text: Text, { groups, index }: Place): Promise<Sent> {
  const group = groups[index] ?? []
  const number = index + 1
  const evidence = await evidenceOf(job, group, number)
  const documents = [...(index === 0 ? text.files : []), ...(evidence ? [evidence] : [])]
  const { mail, claims } = await sendParcel(job, {
    number,
    total: groups.length,
    index: splitIndex(job, { groups, number, documents }),
    files: [...documents, ...group.flatMap(({ originals }) => originals)],
    what: nameOf(group, job.title),
  })
  if (evidence) await rm(evidence.path)
  return { mail, claims: [...(evidence?.claims ?? []), ...claims] }
}

type Text = Awaited<ReturnType<typeof textOf>>

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
    fit: { ...job.fit, isFinal: true },
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
