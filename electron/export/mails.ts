import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { ExportedFile, Mail } from '#shared/ipc/exported'
import type { DeliverableResult } from './exportDeliverable.ts'
import { type Group, groupsOf, ownFiles, perFile } from './mailItems.ts'
import { type MailJob, type Parcel, type Sent, sendParcel, tooLargeWords } from './mailParcel.ts'
import { openPdfCutter, type PdfCutter, pagesOf } from './mailPdf.ts'
import { type WordText, wordText } from './mailWord.ts'
import { packageIndexOf, splitIndex } from './packageIndexOf.ts'
import { type Proof, proof } from './proof.ts'

export type Mails = {
  readonly mails: readonly Mail[]
  /** What was written for them besides the whole package. */
  readonly files: readonly ExportedFile[]
  readonly proofs: readonly Proof[]
}

/**
 * The mails that a package goes out with: one when it fits, or fits without the evidence in Word,
 * else as many as the mailbox needs. Each then carries a complete archive with one PDF: the first
 * the text, all of them evidence, which is parted between two pieces only.
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
  const { title, progress } = job
  progress(`${title}：分成几封邮件`, 0, 0)
  const word = await wordText(job, whole)
  const only = uncut(job, whole, word)
  const sent = only ? [await sendParcel(job, only)] : await sendSeveral(job, whole, word)
  await rm(word.path)
  const claims = sent.flatMap(one => one.claims)
  const files = proof('files', `${title} 分封邮件`, claims)
  return {
    mails: sent.map(({ mail }) => mail),
    files: sent.map(({ mail }) => mail.file),
    proofs: [...word.proofs, ...sent.flatMap(one => one.proofs), files],
  }
}

/** The PDF as it is beside the text in Word, when one mail takes both: every link stays. */
function uncut(job: MailJob, whole: DeliverableResult, word: WordText): Parcel | null {
  const { doc, dossier, originals, cover, folder, stem, limit, title } = job
  const pdf = whole.files.find(({ name }) => name === `${stem}.pdf`)
  if (!pdf) return null
  const files = [{ ...pdf, path: join(folder, `${pdf.name}.part`) }, word, ...originals]
  const bytes = files.reduce((sum, file) => sum + file.bytes, ownFiles + perFile * files.length)
  if (bytes > limit) return null
  const index = packageIndexOf(
    dossier,
    { doc, pages: whole.pages, pdf, docx: word, originals },
    cover,
  )
  return { number: 1, total: 1, index, files, what: title }
}

async function sendSeveral(
  job: MailJob,
  whole: DeliverableResult,
  word: WordText,
): Promise<readonly Sent[]> {
  const { title, progress, signal } = job
  const groups = await groupsOf(job, whole, word.bytes)
  signal.throwIfAborted()
  const cutter = await openPdfCutter(job, whole, groups)
  const sent: Sent[] = []
  for (const index of groups.keys()) {
    signal.throwIfAborted()
    progress(`${title}：写第 ${index + 1} 封邮件`, index, groups.length)
    sent.push(await sendGroup(job, { cutter, word, groups, index }))
  }
  await cutter.close()
  return sent
}

type Place = {
  readonly cutter: PdfCutter
  readonly word: WordText
  readonly groups: readonly Group[]
  readonly index: number
}

async function sendGroup(job: MailJob, { cutter, word, groups, index }: Place): Promise<Sent> {
  const group = groups[index]
  if (!group) throw new Error(`no mail ${index + 1}`)
  const number = index + 1
  const pdf = await cutter.cut(index)
  const documents = [pdf, ...(index === 0 ? [word] : [])]
  const evidence = groups.map(one => {
    const pages = pagesOf(one)
    return one.items.map(item => ({ ...item, page: pages.indexOf(item.pages[0] ?? 0) + 1 }))
  })
  const { mail, claims } = await sendParcel(job, {
    number,
    total: groups.length,
    index: splitIndex(job, { groups: evidence, number, documents }),
    files: [...documents, ...group.items.flatMap(({ originals }) => originals)],
    what: group.items[0]?.title ?? `“${job.title}”的正文`,
  })
  await rm(pdf.path)
  return { mail, claims, proofs: pdf.proofs }
}
