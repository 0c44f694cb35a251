import type { Subject } from '#shared/checks/check'
import { composeDocument } from '#shared/document/compose/composeDocument'
import type { Recordings } from '#shared/document/compose/evidence'
import type { Doc } from '#shared/document/model'
import { enclosesUnshown } from '#shared/domain/unshown'
import type { Deliverable } from '#shared/schema/campaign'
import type { Dossier } from '#shared/schema/dossier'
import { officePages } from '../office/officePages.ts'
import type { ExportJob } from './exportDossier.ts'
import type { Original } from './originals.ts'
import { recordingsOf } from './recordings.ts'
import { tracesRemarks, unshownRemarks } from './remarks.ts'

/** A dossier of which everything that has pages or a picture shows them. */
export type Paged = ExportJob & { readonly recordings?: Recordings }

/** Office files become pages where they can, films a picture; what is packed is always the file itself. */
export async function withPages(stored: ExportJob): Promise<Paged> {
  if (!stored.options.deliverables.includes('submission')) return stored
  const { dossier, blobs } = await officePages({ ...stored, cache: `${stored.cache}-office` })
  const paged = { ...stored, dossier, blobs }
  const looked = await recordingsOf({ ...paged, cache: `${stored.cache}-recordings` })
  return { ...paged, ...looked }
}

/** The documents of the export, with all that is known of the evidence. */
export function composedDocs(job: Paged, wanted: readonly Deliverable[]): readonly Doc[] {
  const { withCoverage = false } = job.options
  const withOriginals = enclosesUnshown(job.options)
  const { recordings = new Map() } = job
  const composing = { ...subjectOf(job), withCoverage, withOriginals, recordings }
  return wanted.map(({ id }) => composeDocument(id, composing))
}

/** What turned out to be unreadable becomes a sheet that says so. */
export function withUnreadable(
  dossier: Dossier,
  unreadable: ReadonlyMap<string, 'encrypted' | 'damaged'>,
): Dossier {
  return {
    ...dossier,
    evidence: dossier.evidence.map(item => {
      const why = unreadable.get(item.file.hash)
      if (why === undefined) return item
      const { hash, bytes, name, extension } = item.file
      return { ...item, file: { kind: 'original', hash, bytes, name, extension, why } }
    }),
  }
}

export function subjectOf({ dossier, today }: ExportJob): Subject {
  return { dossier, campaign: dossier.campaign, today }
}

/** What PDF evidence weighs at most, taken over as it is. */
export function pdfBytesOf({ dossier }: Paged, wanted: readonly Deliverable[]): number {
  if (!wanted.some(({ id }) => id === 'submission')) return 0
  return dossier.evidence.reduce((sum, { file }) => sum + (file.kind === 'pdf' ? file.bytes : 0), 0)
}

/** For 验证报告: what is not on the pages, and what the enclosed files still tell. */
export function notesOn({ dossier, options }: Paged, originals: readonly Original[]) {
  const kept = options.bareOriginals ? tracesRemarks(originals) : []
  return [...unshownRemarks(dossier, options), ...kept]
}
