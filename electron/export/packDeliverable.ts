import type { AddedToZip } from '../worker/jobs.ts'
import type { DeliverableJob, Own, Part, Parts } from './exportDeliverable.ts'
import { indexName } from './packageIndexOf.ts'
import type { PrintedDoc } from './printDoc.ts'
import type { ProvedZip } from './verifyZip.ts'
import type { Written } from './writePart.ts'

/** All that is done with the package: it knows the checksum of what is packed already. */
const packer = { process: 'second' } as const

/** What weighs most, before anything else is there; null without originals. */
export async function packOriginals(
  job: DeliverableJob,
  { zip }: Parts,
): Promise<AddedToZip | null> {
  const { doc, originals, worker } = job
  if (originals.length === 0) return null
  const packed = { out: zip.part, date: doc.date, files: originals, at: 0 }
  return worker.run('addToZip', packed, packer)
}

type Next = {
  readonly file: Part
  readonly written: Promise<Written>
  readonly before: Promise<AddedToZip | null>
}

/** Behind what was packed before, as soon as both are there. */
export async function packNext(
  { doc, worker }: DeliverableJob,
  { zip }: Parts,
  { file, written, before }: Next,
): Promise<AddedToZip> {
  const [{ sha256 }, last] = await Promise.all([written, before])
  const files = [{ path: file.part, name: file.name, hash: sha256 }]
  const packed = { out: zip.part, date: doc.date, files, at: last?.end ?? 0 }
  return worker.run('addToZip', packed, packer)
}

type Packing = {
  readonly parts: {
    readonly word: Promise<AddedToZip>
    readonly pages: Promise<AddedToZip>
    readonly front: Promise<AddedToZip | null>
  }
  readonly own: Own
  readonly printed: PrintedDoc
}

/** In its lists the documents stand before the originals, whatever lies in front. */
export async function finishPackage(
  job: DeliverableJob,
  files: Parts,
  { parts, own, printed }: Packing,
): Promise<ProvedZip & { readonly bytes: number }> {
  const { title, doc, originals, worker, progress } = job
  const [pdf, docx] = await Promise.all([own.pdf, own.docx])
  progress(`${title}：打包`, 0, 0)
  const [word, pages, front] = await Promise.all([parts.word, parts.pages, parts.front])
  const lying = [word, pages, ...(front ? [front] : [])]
  const index = job.indexOf({
    doc,
    pages: printed.pages,
    pdf: { name: files.pdf.name, bytes: pdf.bytes },
    docx: { name: files.docx.name, bytes: docx.bytes },
    originals,
  })
  const rest = {
    out: files.zip.part,
    title: doc.title,
    date: doc.date,
    files: [{ name: indexName, text: index }],
    begun: {
      entries: lying.flatMap(({ entries }) => entries),
      listed: lying.flatMap(({ listed }) => listed),
      end: pages.end,
    },
  }
  const { bytes } = await worker.run('writeZip', rest, packer)
  progress(`${title}：检查导出的文件`, 0, 0)
  const check = {
    path: files.zip.part,
    subject: `${title} 材料包`,
    known: new Map([
      [files.docx.name, docx.sha256],
      [files.pdf.name, pdf.sha256],
      ...originals.map(({ name, hash }) => [name, hash] as const),
    ]),
    before: lying.flatMap(({ read }) => read),
  }
  const proved = await worker.run('verifyZip', check, packer)
  return { ...proved, bytes }
}
