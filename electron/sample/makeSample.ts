import type { Campaign } from '#shared/schema/campaign'
import type { Dossier, DossierId, EvidenceFile } from '#shared/schema/dossier'
import type { BlobStore, Decoder, Progress } from '../desk.ts'
import { readSample } from './readSample.ts'
import { renderSampleFiles, type SampleFile } from './renderSampleFiles.ts'

export type SampleContext = {
  readonly blobs: BlobStore
  readonly decoder: Decoder
  readonly campaign: Campaign
  readonly id: DossierId
  readonly progress: Progress
  readonly signal: AbortSignal
}

/** Makes the sample dossier and stores its evidence; the caller saves the text. Takes some ten seconds. */
export async function makeSample(context: SampleContext): Promise<Dossier> {
  const { campaign, id, progress, signal } = context
  const rendered = await renderSampleFiles({ progress, signal })
  const files = new Map<string, EvidenceFile>()
  for (const file of rendered) {
    progress('正在存入示例的证明材料', files.size, rendered.length)
    files.set(file.id, await store(file, context))
  }
  return readSample({ id, campaign, files })
}

async function store(
  { name, bytes }: SampleFile,
  { blobs, decoder, signal }: SampleContext,
): Promise<EvidenceFile> {
  const extension = extensionOf(name)
  const { hash, bytes: size } = await blobs.put({ bytes }, extension, signal)
  const path = await blobs.pathOf(hash)
  if (path === null) throw new Error(`the store has lost ${name}`)
  const stored = { hash, bytes: size, name }
  switch (extension) {
    case 'jpg':
    case 'png': {
      const { width, height } = await decoder.measure(path)
      return { kind: 'image', ...stored, extension, width, height }
    }
    case 'pdf':
      return { kind: 'pdf', ...stored, extension, pages: await decoder.pdfPages(path) }
    case 'docx':
    case 'xlsx':
      return { kind: 'original', ...stored, extension, why: 'office' }
  }
}

/** Stored under the one name of its kind, whatever the clerk's computer called it. */
function extensionOf(name: string): 'jpg' | 'png' | 'pdf' | 'docx' | 'xlsx' {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  switch (extension) {
    case 'jpg':
    case 'jpeg':
      return 'jpg'
    case 'png':
    case 'pdf':
    case 'docx':
    case 'xlsx':
      return extension
  }
  throw new Error(`the sample has no use for ${name}`)
}
