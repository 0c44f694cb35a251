import { join } from 'node:path'
import { printedItems } from '#shared/document/compose/evidence'
import { mailGroups } from '#shared/document/package/mailGroups'
import type { EvidenceId } from '#shared/schema/richText'
import type { DeliverableResult } from './exportDeliverable.ts'
import type { MailJob } from './mailParcel.ts'
import type { Original } from './originals.ts'

/** A piece of evidence with everything that travels with it. */
export type Item = {
  readonly id: EvidenceId
  readonly number: string
  readonly title: string
  /** Of its sheets in the whole PDF, from 1. */
  readonly pages: readonly number[]
  readonly originals: readonly Original[]
  /** Besides what it shares with others. */
  readonly bytes: number
}

/** What one mail carries of the whole. */
export type Group = {
  /** All pages but the sheets; only the first mail has them. */
  readonly text: readonly number[]
  readonly items: readonly Item[]
}

/** Lists and index, and the heads of the archive and the PDF. */
export const ownFiles = 40_000
/** With its faces. */
const signpost = 60_000
/** Heads of a ZIP, and one line in its list and index. */
export const perFile = 1200

/** The first begins with the text and `besides`, bytes of other files; each has pages. */
export async function groupsOf(
  job: MailJob,
  whole: DeliverableResult,
  besides: number,
): Promise<readonly Group[]> {
  const found = rangesOf(job, whole)
  const sheets = new Set(found.flatMap(({ pages }) => pages))
  const text = pageNumbers(whole, job).filter(page => !sheets.has(page))
  const path = join(job.folder, `${job.stem}.pdf.part`)
  const ranges = [text, ...found.map(({ pages }) => pages)]
  const { shared, own } = await job.worker.run('weighRanges', { path, ranges })
  const items = found.map((item, index): Item => {
    const originals = item.originals.reduce((sum, { bytes }) => sum + bytes, 0)
    return { ...item, bytes: (own[index + 1] ?? 0) + originals }
  })
  // What the pages share, fonts above all, every mail has to carry once.
  const rest = job.limit - ownFiles - signpost - perFile * items.length - shared
  const groups = mailGroups(items, rest - besides - (own[0] ?? 0), rest)
  return groups.map((group, index) => ({ text: index === 0 ? text : [], items: group }))
}

function rangesOf({ doc, dossier, originals }: MailJob, { pages }: DeliverableResult) {
  const first = new Map(
    doc.blocks.flatMap(block =>
      block.kind === 'evidenceSheet' && block.page === 1 ? [[block.anchor, block] as const] : [],
    ),
  )
  return printedItems(dossier).flatMap(({ item, number, anchor }) => {
    const sheet = first.get(anchor)
    const page = pages.get(anchor)
    if (!sheet || page === undefined) return []
    const own = originals.filter(({ evidence }) => evidence === item.id)
    const title = `证明材料${number}　${sheet.title}`
    const numbers = Array.from({ length: sheet.pages }, (_, index) => page + index)
    return [{ id: item.id, number, title, pages: numbers, originals: own }]
  })
}

function pageNumbers(whole: DeliverableResult, job: MailJob): readonly number[] {
  return Array.from({ length: pageCountOf(whole, job) }, (_, index) => index + 1)
}

/** Of the whole PDF. */
export function pageCountOf({ files }: DeliverableResult, { stem }: MailJob): number {
  const pages = files.find(({ name }) => name === `${stem}.pdf`)?.pages
  if (pages === undefined) throw new Error(`no PDF of ${stem}`)
  return pages
}
