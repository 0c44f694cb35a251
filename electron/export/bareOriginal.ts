import { createHash } from 'node:crypto'
import {
  chmod,
  copyFile,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises'
import { join } from 'node:path'
import { canLoseTraces, isFilmWithTraces } from '#shared/domain/traces'
import type { EvidenceFile } from '#shared/schema/dossier'
import { bareFilm } from './bareFilm.ts'
import { withoutTraces } from './withoutTraces.ts'
import { sha256Of } from './writeZip.ts'

/** A file as it is packed; `hash` is its SHA-256. */
export type Enclosed = {
  readonly path: string
  readonly bytes: number
  readonly hash: string
  /** Nothing in it says any more where, when and with what it was taken. */
  readonly isBare: boolean
}

/**
 * Originals without their traces, made once and kept in `cache` by what they are made
 * of. What cannot be bared is given as it is.
 */
export async function openBareOriginals(
  cache: string,
): Promise<(path: string, file: EvidenceFile) => Promise<Enclosed>> {
  await mkdir(cache, { recursive: true })
  // Both hashes stand in the name: what a file should be is known without reading it.
  const known = new Map(
    (await readdir(cache)).flatMap(name => {
      const [, from, hash] = /^bare-([0-9a-f]{64})-([0-9a-f]{64})$/.exec(name) ?? []
      return from && hash ? [[from, { path: join(cache, name), hash }] as const] : []
    }),
  )
  return async (path, file) => {
    const { bytes, hash } = file
    const made = known.get(hash)
    if (made) return { ...made, bytes: (await stat(made.path)).size, isBare: true }
    const part = join(cache, `bare-${hash}.part`)
    const own = canLoseTraces(file) ? await bareCopy(path, part, file) : null
    if (own === null) return { path, bytes, hash, isBare: false }
    const out = join(cache, `bare-${hash}-${own}`)
    await rename(part, out)
    return { path: out, bytes: (await stat(out)).size, hash: own, isBare: true }
  }
}

/** Its hash; null, and nothing is written, when the traces cannot be taken out. */
async function bareCopy(path: string, part: string, file: EvidenceFile): Promise<string | null> {
  if (isFilmWithTraces(file)) {
    // A film may be larger than the memory.
    await copyFile(path, part)
    await chmod(part, 0o600)
    if (await bareFilm(part)) return sha256Of(part)
    await rm(part)
    return null
  }
  const bare = withoutTraces(await readFile(path))
  if (bare === null) return null
  await writeFile(part, bare)
  return createHash('sha256').update(bare).digest('hex')
}
