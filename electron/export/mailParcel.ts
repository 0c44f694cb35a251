import { join } from 'node:path'
import { type MailText, mailText } from '#shared/document/package/mailTexts'
import type { PackageContent } from '#shared/document/package/packageIndex'
import type { Mail } from '#shared/ipc/exported'
import { byteSize } from '#shared/lib/byteSize'
import { fileName } from '#shared/lib/fileName'
import type { Dossier } from '#shared/schema/dossier'
import type { DeliverableJob } from './exportDeliverable.ts'
import { indexName } from './packageIndexOf.ts'
import type { Claim, Proof } from './proof.ts'
import type { Packed } from './writeZip.ts'

export type MailJob = DeliverableJob & {
  readonly dossier: Dossier
  /** Bytes that one mail may carry before transfer encoding. */
  readonly limit: number
  readonly text: MailText
  readonly cover?: PackageContent['cover']
}

/** What one mail carries. */
export type Parcel = {
  /** From 1. */
  readonly number: number
  readonly total: number
  readonly index: string
  readonly files: readonly Packed[]
  /** What is in it, should it be too large. */
  readonly what: string
}

export type Sent = {
  readonly mail: Mail
  /** About the archive. */
  readonly claims: readonly Claim[]
  /** About what was made for this mail alone. */
  readonly proofs: readonly Proof[]
}

/** Packs it, opens it again and reads all of it. */
export async function sendParcel(job: MailJob, parcel: Parcel): Promise<Sent> {
  const { stem, worker, limit } = job
  const { number, total, index, files, what } = parcel
  const name = fileName(stem, `${whichMail(number, total)}.zip`)
  const out = partOf(job, name)
  const zip = await worker.run('writeZip', {
    out,
    title: job.doc.title,
    date: job.doc.date,
    files: [{ name: indexName, text: index }, ...files],
  })
  const { proof: proved, sha256 } = await worker.run('verifyZip', { path: out, subject: name })
  const file = { name, bytes: zip.bytes, sha256 }
  const contents = zip.files.map(({ path, ...listed }) => ({ name: path, ...listed }))
  const words = mailText(job.text, { ...file, contents }, number, total)
  const tooLarge = zip.bytes > limit ? tooLargeWords(what, zip.bytes, job) : null
  return {
    mail: { ...words, file, contents, tooLarge },
    claims: [...proved.faults, ...Array.from({ length: proved.passed }, () => null)],
    proofs: [],
  }
}

/** Without the evidence in Word one may be enough. */
const whichMail = (number: number, total: number) =>
  total === 1 ? '（邮件用）' : `（第${number}封，共${total}封）`

/** A file on the way, taken away again should the export fail. */
export function partOf({ folder, begin }: MailJob, name: string): string {
  const path = join(folder, `${name}.part`)
  begin(path)
  return path
}

/** What is too large for a mail, and what can be done. */
export function tooLargeWords(what: string, bytes: number, { limit }: MailJob): string {
  return `${what}有 ${byteSize(bytes)}，一封邮件最多 ${byteSize(limit)}，发不出去。可以写入 U 盘当面交，或者在邮箱网页里用超大附件发；不必附原件的，在“导出”里选不附，再导出一次。`
}
