import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Doc, SheetContent } from '#shared/document/model'
import { AppError } from '#shared/failure'
import type { BlobStore, Decoded, Decoder, Progress } from '../desk.ts'
import { type Prepared, type PreparedPictures, pictureKey } from './prepared.ts'

/** Pixels along the longer side: some 250 to the inch in the frame of a sheet. */
const longestSide = 2000
const quality = 0.82
/** The decoder has two windows. */
const atOnce = 2
const unusedFor = 30 * 24 * 3600 * 1000

export type PicturesJob = {
  readonly docs: readonly Doc[]
  readonly blobs: Pick<BlobStore, 'pathOf'>
  readonly decoder: Pick<Decoder, 'picture' | 'pdfPage'>
  /** Folder for what was decoded once; may be emptied at any time. */
  readonly cache: string
  readonly progress: Progress
  readonly signal: AbortSignal
}

export type PicturesResult = {
  readonly pictures: PreparedPictures
  /** Evidence that cannot be shown, by hash, and what is wrong with it. */
  readonly unreadable: ReadonlyMap<string, 'encrypted' | 'damaged'>
}

/** Everything that the documents show, decoded in the sandbox and re-encoded as upright JPEG. */
export async function preparePictures(job: PicturesJob): Promise<PicturesResult> {
  await mkdir(job.cache, { recursive: true })
  const known = await cached(job.cache)
  const pictures = new Map<string, Prepared>()
  const unreadable = new Map<string, 'encrypted' | 'damaged'>()
  const wanted = picturesOf(job.docs)
  let done = 0

  const prepareOne = async ([key, content]: Wanted) => {
    job.signal.throwIfAborted()
    if (!unreadable.has(content.hash)) {
      const prepared = known.get(key) ?? (await decoded(job, key, content, unreadable))
      if (prepared) pictures.set(key, prepared)
    }
    done += 1
    job.progress('准备图片', done, wanted.size)
  }
  // The pages of one file follow each other in one lane: the decoder keeps it open from page to page.
  const queue = byFile(wanted)
  const lane = async () => {
    for (let file = queue.shift(); file; file = queue.shift()) {
      for (const page of file) await prepareOne(page)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  await forgetUnused(job.cache, new Set([...pictures.values()].map(({ path }) => path)))
  return { pictures, unreadable }
}

type Wanted = readonly [key: string, content: Shown]

function byFile(wanted: ReadonlyMap<string, Shown>): Wanted[][] {
  const files = new Map<string, Wanted[]>()
  for (const [key, content] of wanted) {
    const pages = files.get(content.hash) ?? []
    pages.push([key, content])
    files.set(content.hash, pages)
  }
  return [...files.values()]
}

type Shown = Exclude<SheetContent, { readonly kind: 'words' }>

function picturesOf(docs: readonly Doc[]): ReadonlyMap<string, Shown> {
  const asShown = (hash: string) =>
    [pictureKey(hash), { kind: 'picture', hash, rotation: 0 } as const] as const
  const shown = docs.flatMap(({ blocks }) =>
    blocks.flatMap((block): readonly (readonly [string, Shown])[] => {
      if (block.kind === 'picture') return [asShown(block.file.hash)]
      if (block.kind === 'table') {
        const cells = block.rows.flatMap(row => row.cells)
        return cells.flatMap(({ picture }) => (picture ? [asShown(picture.hash)] : []))
      }
      if (block.kind !== 'evidenceSheet' || block.content.kind === 'words') return []
      return [[pictureKey(block.content), block.content]]
    }),
  )
  return new Map(shown)
}

async function decoded(
  { blobs, decoder, cache, signal }: PicturesJob,
  key: string,
  content: Shown,
  unreadable: Map<string, 'encrypted' | 'damaged'>,
): Promise<Prepared | null> {
  const path = await blobs.pathOf(content.hash)
  if (path === null) throw new AppError({ code: 'evidence.missing' })
  const options = { maxSide: longestSide, quality, rotation: turn(content.rotation), signal }
  try {
    const picture =
      content.kind === 'picture'
        ? await decoder.picture(path, options)
        : await decoder.pdfPage(path, content.page, options)
    return await keep(cache, key, picture)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const why = faults[error.failure.code]
    if (!why) throw error
    unreadable.set(content.hash, why)
    return null
  }
}

const faults: Readonly<Record<string, 'encrypted' | 'damaged'>> = {
  'picture.unreadable': 'damaged',
  'pdf.damaged': 'damaged',
  'pdf.encrypted': 'encrypted',
}

function turn(degrees: number): 0 | 90 | 180 | 270 {
  return degrees === 90 || degrees === 180 || degrees === 270 ? degrees : 0
}

/** The size stands in the name, so that a cached picture need not be opened to know it. */
async function keep(
  cache: string,
  key: string,
  { jpeg, width, height }: Decoded,
): Promise<Prepared> {
  const path = join(cache, `${key}.${width}x${height}.jpg`)
  await writeFile(`${path}.part`, jpeg)
  await rename(`${path}.part`, path)
  return { path, width, height }
}

async function cached(folder: string): Promise<ReadonlyMap<string, Prepared>> {
  const entries = (await readdir(folder)).flatMap(name => {
    const [, key, width, height] = /^([\w-]+)\.(\d+)x(\d+)\.jpg$/.exec(name) ?? []
    if (!key) return []
    return [
      [key, { path: join(folder, name), width: Number(width), height: Number(height) }],
    ] as const
  })
  return new Map(entries)
}

async function forgetUnused(folder: string, used: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    if (used.has(path)) continue
    const { mtimeMs } = await stat(path)
    if (Date.now() - mtimeMs > unusedFor) await rm(path, { force: true })
  }
}
