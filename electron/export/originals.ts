import pMap from 'p-map'
import { coverFor } from '#shared/document/compose/composeDocument'
import type { Doc } from '#shared/document/model'
import { numberedEvidence } from '#shared/domain/evidenceNumbers'
import { enclosesUnshown, unshownIn } from '#shared/domain/unshown'
import { AppError } from '#shared/failure'
import { longestName, uniqueNames } from '#shared/lib/fileName'
import type { Dossier } from '#shared/schema/dossier'
import type { EvidenceId } from '#shared/schema/richText'
import type { BlobStore, Progress } from '../desk.ts'
import { untilTouched } from '../system/untilTouched.ts'
import { openBareOriginals } from './bareOriginal.ts'
import type { ExportJob } from './exportDossier.ts'

/** A file of the dossier that goes into the package as it is. */
export type Original = {
  readonly evidence: EvidenceId
  readonly path: string
  /** In the package. */
  readonly name: string
  readonly bytes: number
  /** As it was when the file was taken in, or without its traces. */
  readonly hash: string
  /** Nothing in it says any more where, when and with what it was taken. */
  readonly isBare: boolean
}

type Needed = { readonly hash: string; readonly title: string }

/** Everything that will be printed or packed is there and unchanged; throws evidence.missing or evidence.altered. */
export async function requireIntact(
  { dossier, blobs, options, progress, signal }: IntactJob,
  docs: readonly Doc[],
): Promise<void> {
  const evidence = options.deliverables.includes('submission') ? dossier.evidence : []
  const needed = new Map<string, Needed>([
    ...docs.flatMap(picturesIn).map(picture => [picture.hash, picture] as const),
    ...evidence.map(({ file, title }) => [file.hash, { hash: file.hash, title }] as const),
  ])
  const found = await Promise.all(
    [...needed.values()].map(async one => ({ ...one, path: await blobs.pathOf(one.hash) })),
  )
  let done = 0
  const look = async ({ hash, title, path }: Needed & { readonly path: string | null }) => {
    signal.throwIfAborted()
    if (path === null) throw new AppError({ code: 'evidence.missing', subject: title })
    if (!(await intact(path, () => blobs.isIntact(hash)))) {
      throw new AppError({ code: 'evidence.altered', subject: title })
    }
    done += 1
    progress('核对证明材料', done, needed.size)
  }
  // One is read while the other is reckoned.
  await pMap(found, look, { concurrency: 2 })
}

/** Files are hashed once while the program runs; what is enclosed is hashed again in the package. */
const intact = untilTouched<boolean>()

type IntactJob = Pick<ExportJob, 'dossier' | 'options'> & {
  readonly blobs: Pick<BlobStore, 'pathOf' | 'isIntact'>
  readonly progress: Progress
  readonly signal: AbortSignal
}

function picturesIn({ blocks }: Doc): readonly Needed[] {
  return blocks.flatMap(block => {
    if (block.kind === 'picture') {
      return [{ hash: block.file.hash, title: block.caption.text || '正文里的图片' }]
    }
    if (block.kind !== 'table') return []
    return block.rows.flatMap(row =>
      row.cells.flatMap(({ picture }) =>
        picture ? [{ hash: picture.hash, title: '申报表里的图片' }] : [],
      ),
    )
  })
}

const originalsFolder = '证明材料/'

/**
 * Files as they were taken in, all of them or only those that `shown` has no pages of, under names that carry their number: 证明材料/1-3 表彰决定.pdf.
 * Pictures and films lose what the camera wrote into them, if that is wanted and it can be taken out.
 */
export async function originalsOf(job: OriginalsJob, shown: Dossier): Promise<readonly Original[]> {
  const { dossier, blobs, options, cache } = job
  if (!enclosesUnshown(options)) return []
  const cover = coverFor(dossier)
  const unshown = new Set(unshownIn(shown).map(({ id }) => id))
  const items = numberedEvidence(dossier)
    .flatMap(group => group.items)
    .filter(({ item }) => options.withOriginals || unshown.has(item.id))
  const names = uniqueNames(
    items.map(({ item, number }) => ({
      text: cover(`${number} ${item.title}`),
      extension: `.${item.file.extension}`,
    })),
    [],
    longestName - originalsFolder.length,
  )
  const bare = options.bareOriginals ? await openBareOriginals(cache) : null
  const paths = await Promise.all(items.map(({ item }) => blobs.pathOf(item.file.hash)))
  const originals: Original[] = []
  for (const [index, { item }] of items.entries()) {
    const { hash, bytes } = item.file
    const path = paths[index] ?? null
    if (path === null) continue
    const name = `${originalsFolder}${names[index] ?? hash}`
    const file = bare ? await bare(path, item.file) : { path, bytes, hash, isBare: false }
    originals.push({ evidence: item.id, name, ...file })
  }
  return originals
}

type OriginalsJob = Pick<ExportJob, 'dossier' | 'blobs' | 'options' | 'cache'>
