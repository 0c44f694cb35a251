import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Recording, Recordings } from '#shared/document/compose/evidence'
import { AppError } from '#shared/failure'
import type { Dossier, Evidence } from '#shared/schema/dossier'
import type { BlobStore, Decoder, Progress } from '../desk.ts'
import { forgetOldest } from '../system/forgetOldest.ts'

export type RecordingsJob = {
  readonly dossier: Dossier
  readonly blobs: Pick<BlobStore, 'pathOf' | 'isIntact'>
  readonly decoder: Pick<Decoder, 'recording'>
  /** For what was looked at once; may be emptied at any time. */
  readonly cache: string
  readonly progress: Progress
  readonly signal: AbortSignal
}

export type Looked = {
  /** By hash; what cannot be played is not in it. */
  readonly recordings: Recordings
  /** Gives the picture of a film in the place of the film. */
  readonly blobs: Pick<BlobStore, 'pathOf' | 'isIntact'>
}

/** Bytes; some hundred posters. */
const cacheLimit = 64 * 1024 ** 2

/**
 * Length and a picture of every sound and film, as far as Chromium can play it: at the
 * export and kept by content, so that what the dossier stores is the same on every
 * computer. Throws `cancelled`.
 */
export async function recordingsOf(job: RecordingsJob): Promise<Looked> {
  const items = job.dossier.evidence.filter(isRecording)
  if (items.length === 0) return { recordings: new Map(), blobs: job.blobs }
  await mkdir(job.cache, { recursive: true })
  const recordings = new Map<string, Recording>()
  for (const [index, { file }] of items.entries()) {
    if (job.signal.aborted) throw new AppError({ code: 'cancelled' })
    job.progress('查看录音录像', index, items.length)
    const found = (await kept(job.cache, file.hash)) ?? (await lookedAt(job, file.hash))
    if (found) recordings.set(file.hash, found)
  }
  await forgetOldest(job.cache, cacheLimit)
  return {
    recordings,
    blobs: {
      isIntact: job.blobs.isIntact,
      pathOf: async hash =>
        recordings.get(hash)?.hasPoster ? posterPath(job.cache, hash) : job.blobs.pathOf(hash),
    },
  }
}

function isRecording({ file }: Evidence): boolean {
  return file.kind === 'original' && file.why === 'media'
}

const posterPath = (cache: string, hash: string) => join(cache, `${hash}.jpg`)
const notePath = (cache: string, hash: string) => join(cache, `${hash}.json`)

const Note = z.object({
  seconds: z.number().nullable(),
  width: z.int(),
  height: z.int(),
  hasPoster: z.boolean(),
})

async function kept(cache: string, hash: string): Promise<Recording | null> {
  try {
    const note = Note.parse(JSON.parse(await readFile(notePath(cache, hash), 'utf8')))
    if (note.hasPoster) await stat(posterPath(cache, hash))
    return note
  } catch {
    // Not looked at yet, or the folder was emptied.
    return null
  }
}

/** Null when it cannot be played here; its sheet then tells only what the file itself is. */
async function lookedAt(job: RecordingsJob, hash: string): Promise<Recording | null> {
  const { blobs, decoder, cache, signal } = job
  const path = await blobs.pathOf(hash)
  if (path === null) return null
  try {
    const { poster, ...known } = await decoder.recording(path, signal)
    if (poster) await put(posterPath(cache, hash), poster.jpeg)
    const found = { ...known, hasPoster: poster !== null }
    // Written last: a note is there when its picture is.
    await put(notePath(cache, hash), JSON.stringify(found))
    return found
  } catch (error) {
    if (signal.aborted) throw new AppError({ code: 'cancelled' }, { cause: error })
    if (error instanceof AppError && error.failure.code === 'picture.unreadable') return null
    throw error
  }
}

async function put(path: string, content: string | Uint8Array): Promise<void> {
  await writeFile(`${path}.part`, content)
  await rename(`${path}.part`, path)
}
