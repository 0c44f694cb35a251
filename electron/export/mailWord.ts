import { withoutSheets } from '#shared/document/package/withoutSheets'
import { fileName } from '#shared/lib/fileName'
import { expectedOf } from './expected.ts'
import type { DeliverableResult } from './exportDeliverable.ts'
import { pageCountOf } from './mailItems.ts'
import { type MailJob, partOf } from './mailParcel.ts'
import type { Proof } from './proof.ts'

export type WordText = {
  readonly name: string
  readonly path: string
  readonly bytes: number
  readonly proofs: readonly Proof[]
}

/** Word without the sheets, whose pages are in the PDF; with the pictures and page numbers of the whole. */
export async function wordText(job: MailJob, whole: DeliverableResult): Promise<WordText> {
  const { doc: all, stem, fit, worker, title } = job
  const { pages } = whole
  const doc = withoutSheets(all, pages)
  const name = fileName(stem, '（正文）.docx')
  const path = partOf(job, name)
  const { bytes } = await worker.run('toDocx', { out: path, doc, pages, pictures: fit.pictures() })
  const expected = expectedOf(doc, { pages, pageCount: pageCountOf(whole, job) })
  const subject = `${title}正文 Word `
  const proofs = await worker.run('verifyDocx', { path, subject, expected })
  return { name, path, bytes, proofs: proofs.filter(({ total }) => total > 0) }
}
