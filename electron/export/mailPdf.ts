import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import {
  composeSignpost,
  evidenceSpan,
  type SignedPart,
  signpostTitle,
  textPart,
} from '#shared/document/package/signpost'
import { toHtml } from '#shared/document/toHtml'
import { fileName } from '#shared/lib/fileName'
import { expectedCut } from './expectedCut.ts'
import type { DeliverableResult } from './exportDeliverable.ts'
import { type Group, pageCountOf } from './mailItems.ts'
import { type MailJob, partOf } from './mailParcel.ts'
import { printUrls } from './printUrls.ts'
import type { Proof } from './proof.ts'

export type MailPdf = {
  readonly name: string
  readonly path: string
  readonly bytes: number
  readonly proofs: readonly Proof[]
}

/** Cuts the PDFs of all mails out of the whole, one when it is asked for. */
export type PdfCutter = {
  readonly cut: (index: number) => Promise<MailPdf>
  /** Takes away what served them all. */
  readonly close: () => Promise<void>
}

export async function openPdfCutter(
  job: MailJob,
  whole: DeliverableResult,
  groups: readonly Group[],
): Promise<PdfCutter> {
  const { doc, worker, title } = job
  const parts = groups.map(group => signed(job, group))
  const signpost = await writeSignpost(job, parts)
  const contents = parts.flatMap(part => part.contents)
  const promised = {
    doc,
    pages: whole.pages,
    pageCount: pageCountOf(whole, job),
    nameOf: (page: number) =>
      contents.find(({ first, last }) => first <= page && page <= last)?.what ?? '',
  }
  return {
    cut: async index => {
      const [group, part] = [groups[index], parts[index]]
      if (!group || !part) throw new Error(`no mail ${index + 1}`)
      const name = part.file
      const pages = pagesOf(group)
      const path = partOf(job, fileName(job.stem, `（第${index + 1}封）.pdf`))
      const what = part.contents.map(one => one.what).join('、')
      const head = { title: `${doc.title}（${what}）`, author: doc.author, date: doc.date }
      const source = join(job.folder, `${job.stem}.pdf.part`)
      const last = { path: signpost, title: signpostTitle }
      const cut = { ...head, path: source, pages, signpost: last }
      const { bytes } = await worker.run('cutPdf', { out: path, ...cut })
      const expected = expectedCut(promised, { numbers: pages, hasText: group.text.length > 0 })
      const subject = `${title}第 ${index + 1} 封 PDF `
      const proofs = await worker.run('verifyCut', { path, subject, expected })
      return { name, path, bytes, proofs: proofs.filter(({ total }) => total > 0) }
    },
    close: () => rm(signpost, { force: true }),
  }
}

/** In the order of the whole. */
export function pagesOf({ text, items }: Group): readonly number[] {
  return [...text, ...items.flatMap(({ pages }) => pages)].sort((a, b) => a - b)
}

function signed({ stem }: MailJob, { text, items }: Group): SignedPart {
  const [first, last] = [items[0], items.at(-1)]
  const span = first && last ? evidenceSpan(first.number, last.number) : ''
  const sheets = items.flatMap(({ pages }) => pages)
  const whats = [
    ...(text.length > 0 ? [{ what: textPart, ...ends(text) }] : []),
    ...(sheets.length > 0 ? [{ what: span, ...ends(sheets) }] : []),
  ]
  if (text.length === 0) return { file: fileName(span, '.pdf'), contents: whats }
  const what = whats.map(one => one.what).join('、')
  return { file: fileName(stem, `（${what}）.pdf`), contents: whats }
}

function ends(pages: readonly number[]) {
  return { first: pages[0] ?? 0, last: pages.at(-1) ?? 0 }
}

/** A file that every one of the PDFs ends with. */
async function writeSignpost(job: MailJob, parts: readonly SignedPart[]): Promise<string> {
  const { worker, print, signal } = job
  const doc = composeSignpost(job.doc, parts)
  const html = toHtml(doc, {
    pages: new Map(),
    pictureUrl: printUrls.picture,
    fonts: printUrls.fonts,
  })
  const text = await print({ html, pictures: new Map() }, signal)
  const { title, author, date, layout } = doc
  const path = partOf(job, fileName(job.stem, '（分封说明）.pdf'))
  const rest = { numbers: null, bookmarks: [], showsBookmarks: false }
  await worker.run('assemblePdf', { out: path, text, title, author, date, layout, ...rest })
  return path
}
