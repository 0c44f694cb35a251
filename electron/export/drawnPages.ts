import { isShownInWord } from '#shared/document/wordSheets'
import type { ExportOptions } from '#shared/ipc/exported'
import type { Dossier } from '#shared/schema/dossier'
import type { BlobStore } from '../desk.ts'
import { untilTouched } from '../system/untilTouched.ts'
import type { Worker } from '../worker/startWorker.ts'
import { pictureKey } from './prepared.ts'

/** It takes long to read, and depends on the file alone. */
const drawn = untilTouched<readonly number[]>()

type Job = {
  readonly dossier: Dossier
  readonly blobs: Pick<BlobStore, 'pathOf'>
  readonly worker: Pick<Worker, 'run'>
  readonly options: Pick<ExportOptions, 'deliverables'>
  readonly signal: AbortSignal
}

/**
 * Pages of long PDFs, by `pictureKey`, that must be drawn because no other file can take them
 * over. Short PDFs are not looked into: all their pages are drawn for Word anyway.
 */
export async function drawnPages({
  dossier,
  blobs,
  worker,
  options,
  signal,
}: Job): Promise<ReadonlySet<string>> {
  if (!options.deliverables.includes('submission')) return new Set()
  const keys: string[] = []
  for (const { file, rotation } of dossier.evidence) {
    if (file.kind !== 'pdf' || isShownInWord({ page: file.pages, pages: file.pages })) continue
    signal.throwIfAborted()
    const path = await blobs.pathOf(file.hash)
    if (path === null) continue
    const { hash, pages } = file
    for (const page of await drawn(path, () => worker.run('pagesToDraw', { path, pages }))) {
      keys.push(pictureKey({ kind: 'pdfPage', hash, page, rotation }))
    }
  }
  return new Set(keys)
}
