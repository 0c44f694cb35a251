import { mkdir, readdir, readFile, rename, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pMap from 'p-map'
import type { SheetContent } from '#shared/document/model'
import { AppError } from '#shared/failure'
import { type Grade, gradeName } from '#shared/packing/grades'
import type { BlobStore, Decoded, Decoder, Progress } from '../desk.ts'
import { forgetOldest } from '../system/forgetOldest.ts'
import { bareJpeg } from './bareJpeg.ts'
import { plainPng } from './plainPng.ts'
import type { Prepared } from './prepared.ts'

/** The decoder has two windows; the third picture waits at the door while another is being written. */
const atOnce = 3

export type PrintsJob = {
  readonly blobs: Pick<BlobStore, 'pathOf'>
  readonly decoder: Pick<Decoder, 'prints'>
  /** Folder for what was decoded once; may be emptied at any time. */
  readonly cache: string
  readonly progress: Progress
  readonly signal: AbortSignal
}

/** A JPEG of one picture or page, or a PNG where that is the lighter one, and what it weighs. */
export type Made = Prepared & { readonly bytes: number }
export type Shown = Exclude<SheetContent, { readonly kind: 'words' }>
export type Wanted = {
  readonly key: string
  readonly content: Shown
  readonly grades: readonly Grade[]
}
export type Unreadable = 'encrypted' | 'damaged'

/** Everything that was saved as JPEG, in whichever grade, in this export or an earlier one. */
export type Prints = {
  readonly of: (key: string, grade: Grade) => Made | undefined
  /** Makes what is not there yet. `step` is Chinese, for the clerk. */
  readonly make: (wanted: readonly Wanted[], step: string) => Promise<void>
  /** Evidence that cannot be shown, by hash, and what is wrong with it. */
  readonly unreadable: ReadonlyMap<string, Unreadable>
}

export async function openPrints(job: PrintsJob): Promise<Prints> {
  await mkdir(job.cache, { recursive: true })
  const known = await cached(job.cache)
  const unreadable = new Map<string, Unreadable>()
  const isMissing = (key: string) => (grade: Grade) => !known.has(nameOf(key, grade))

  async function makeOne({ key, content, grades }: Wanted): Promise<void> {
    job.signal.throwIfAborted()
    const missing = grades.filter(isMissing(key))
    if (missing.length === 0 || unreadable.has(content.hash)) return
    for (const [name, made] of await printed(job, key, content, missing, unreadable)) {
      known.set(name, made)
    }
  }

  async function make(wanted: readonly Wanted[], step: string): Promise<void> {
    let done = 0
    // The pages of one file follow each other: the decoder keeps it open from page to page.
    const pagesOf = async (file: readonly Wanted[]) => {
      for (const one of file) {
        await makeOne(one)
        done += 1
        job.progress(step, done, wanted.length)
      }
    }
    await pMap(byFile(wanted), pagesOf, { concurrency: atOnce })
  }

  return {
    of: (key, grade) => known.get(nameOf(key, grade)),
    make,
    unreadable,
  }
}

const nameOf = (key: string, grade: Grade) => `${key}.${gradeName(grade)}`

function byFile(wanted: readonly Wanted[]): Wanted[][] {
  const files = new Map<string, Wanted[]>()
  for (const one of wanted) {
    const pages = files.get(one.content.hash) ?? []
    pages.push(one)
    files.set(one.content.hash, pages)
  }
  return [...files.values()]
}

async function printed(
  { blobs, decoder, cache, signal }: PrintsJob,
  key: string,
  content: Shown,
  grades: readonly Grade[],
  unreadable: Map<string, Unreadable>,
): Promise<readonly (readonly [string, Made])[]> {
  const path = await blobs.pathOf(content.hash)
  if (path === null) throw new AppError({ code: 'evidence.missing' })
  const page = content.kind === 'pdfPage' ? content.page : null
  const steps = grades.map(({ side, quality }) => ({ maxSide: side, quality }))
  const rotation = turn(content.rotation)
  try {
    const shown = { path, page }
    const options = { steps, rotation, signal }
    const first = await decoder.prints(shown, options)
    const source = page === null && rotation === 0 ? await bareSource(path, first) : null
    // Turned, or with colours of its own, it cannot stay what it is, but nor need it grow.
    const isPoor = page === null && !source && (await isHeavier(first, path))
    const decoded = isPoor ? await decoder.prints(shown, { ...options, neverHeavier: true }) : first
    return await Promise.all(
      grades.map(async (grade, index) => {
        const name = nameOf(key, grade)
        return [name, await keep(cache, name, lighter(decoded[index], source))] as const
      }),
    )
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const why = faults[error.failure.code]
    if (!why) throw error
    unreadable.set(content.hash, why)
    return []
  }
}

const faults: Readonly<Record<string, Unreadable>> = {
  'picture.unreadable': 'damaged',
  'pdf.damaged': 'damaged',
  'pdf.encrypted': 'encrypted',
}

function turn(degrees: number): 0 | 90 | 180 | 270 {
  return degrees === 90 || degrees === 180 || degrees === 270 ? degrees : 0
}

async function isHeavier(decoded: readonly Decoded[], path: string): Promise<boolean> {
  // The decoder has read it: a file that is gone since is no matter of weight.
  const size = await stat(path).then(
    file => file.size,
    () => Number.POSITIVE_INFINITY,
  )
  return decoded.some(({ jpeg }) => jpeg.length > size)
}

type Saved = {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
  readonly form: 'jpg' | 'png'
}

/** The source itself, without what it says about its making, if it could be the lighter one. */
async function bareSource(path: string, decoded: readonly Decoded[]): Promise<Saved | null> {
  const heaviest = Math.max(...decoded.map(({ jpeg }) => jpeg.length))
  // What is taken away from it is seldom more than this.
  if ((await stat(path)).size > heaviest + 128 * 1024) return null
  const bytes = await readFile(path)
  const jpeg = bareJpeg(bytes)
  if (jpeg) return { bytes: jpeg.jpeg, ...jpeg, form: 'jpg' }
  const plain = await plainPng(bytes)
  return plain && { bytes: plain.png, ...plain, form: 'png' }
}

/** Saving once more never makes a picture heavier. */
function lighter(saved: Decoded | undefined, source: Saved | null): Saved {
  if (!saved) throw new Error('the decoder gave fewer pictures than were asked for')
  if (source && source.bytes.length <= saved.jpeg.length) return source
  return { ...saved, bytes: saved.jpeg, form: 'jpg' }
}

/** The size stands in the name, so that a cached picture need not be opened to know it. */
async function keep(
  folder: string,
  name: string,
  { bytes, width, height, form }: Saved,
): Promise<Made> {
  const path = join(folder, `${name}.${width}x${height}.${form}`)
  await writeFile(`${path}.part`, bytes)
  await rename(`${path}.part`, path)
  return { path, width, height, bytes: bytes.length }
}

async function cached(folder: string): Promise<Map<string, Made>> {
  const look = async (file: string): Promise<readonly (readonly [string, Made])[]> => {
    const [, name, width, height] = /^([\w-]+\.\d+q\d+)\.(\d+)x(\d+)\.(?:jpg|png)$/.exec(file) ?? []
    if (!name) return []
    const path = join(folder, file)
    const { size } = await stat(path)
    return [[name, { path, width: Number(width), height: Number(height), bytes: size }]]
  }
  const known = await Promise.all((await readdir(folder)).map(look))
  return new Map(known.flat())
}

/** Bytes. Pictures of some thousand pages; more would crowd an old disk. */
const limitBytes = 1024 ** 3

/** Forgets what was not used for longest, until the rest is within the limit. `inUse` stays, and is noted as used now. */
export async function prunePrints(
  folder: string,
  inUse: ReadonlySet<string>,
  limit = limitBytes,
): Promise<void> {
  const now = new Date()
  await Promise.all([...inUse].map(path => utimes(path, now, now).catch(() => {})))
  await forgetOldest(folder, limit, inUse)
}
