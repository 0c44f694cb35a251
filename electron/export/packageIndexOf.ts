import { printedItems } from '#shared/document/compose/evidence'
import type { Doc, Pages } from '#shared/document/model'
import {
  type Found,
  type IndexedFile,
  type PackageContent,
  packageIndex,
} from '#shared/document/package/packageIndex'
import type { Dossier } from '#shared/schema/dossier'
import type { EvidenceId } from '#shared/schema/richText'
import { checklistName } from './checklist.ts'
import type { Original } from './originals.ts'

export const indexName = 'index.html'

export type Made = {
  readonly doc: Doc
  readonly pages: Pages
  readonly pdf: IndexedFile
  readonly docx: IndexedFile
  readonly originals: readonly Original[]
}

/** index.html of a whole package; evidence is in it when the document has sheets for it. */
export function packageIndexOf(
  dossier: Dossier,
  { doc, pages, pdf, docx, originals }: Made,
  cover?: PackageContent['cover'],
): string {
  const content: PackageContent = {
    title: doc.title,
    unit: doc.author,
    date: doc.date,
    documents: [pdf, docx],
    checklist: checklistName,
    evidence: whereEvidenceIs(dossier, pdf.name, pages, originals),
    ...(cover ? { cover } : {}),
  }
  return packageIndex(content, dossier)
}

export function whereEvidenceIs(
  dossier: Dossier,
  pdf: string,
  pages: Pages,
  originals: readonly Original[],
): ReadonlyMap<EvidenceId, Found> {
  const enclosed = new Map(originals.map(original => [original.evidence, original]))
  const found = printedItems(dossier).flatMap(({ item, anchor }) => {
    const page = pages.get(anchor)
    if (page === undefined) return []
    const original = enclosed.get(item.id) ?? null
    return [[item.id, { kind: 'here', pdf, page, printed: page, original }] as const]
  })
  return new Map(found)
}

type Split = {
  readonly groups: readonly (readonly {
    readonly id: EvidenceId
    /** First page in the PDF of its mail, and in the whole, from 1. */
    readonly page: number
    readonly pages: readonly number[]
    readonly originals: readonly Original[]
  }[])[]
  /** Of the mail that the index is for, from 1. */
  readonly number: number
  /** The PDF comes first. */
  readonly documents: readonly IndexedFile[]
}

/** index.html of one of several mails: what is here, and in which mail the rest is. */
export function splitIndex(
  {
    doc,
    dossier,
    cover,
  }: {
    readonly doc: Doc
    readonly dossier: Dossier
    readonly cover?: PackageContent['cover']
  },
  { groups, number, documents }: Split,
): string {
  const evidence = new Map<EvidenceId, Found>()
  for (const [index, group] of groups.entries()) {
    for (const { id, page, pages, originals } of group) {
      const pdf = documents[0]?.name ?? ''
      const [printed = page] = pages
      const here: Found = { kind: 'here', pdf, page, printed, original: originals[0] ?? null }
      evidence.set(id, index + 1 === number ? here : { kind: 'mail', number: index + 1 })
    }
  }
  const content: PackageContent = {
    title: doc.title,
    unit: doc.author,
    date: doc.date,
    documents,
    checklist: checklistName,
    evidence,
    mail: { number, total: groups.length },
    ...(cover ? { cover } : {}),
  }
  return packageIndex(content, dossier)
}
