import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { EvidenceFile } from '#shared/schema/dossier'
import { withoutTraces } from './withoutTraces.ts'

/** A file as it is packed; `hash` is its SHA-256. */
export type Enclosed = { readonly path: string; readonly bytes: number; readonly hash: string }

/** A picture whose traces can be taken out without drawing it anew. */
export function canBeBared({ kind, extension }: EvidenceFile): boolean {
  return kind === 'image' && (extension === 'jpg' || extension === 'png')
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
    if (made) return { ...made, bytes: (await stat(made.path)).size }
    const bare = canBeBared(file) ? withoutTraces(await readFile(path)) : null
    if (bare === null) return { path, bytes, hash }
    const own = createHash('sha256').update(bare).digest('hex')
    const out = join(cache, `bare-${hash}-${own}`)
    await writeFile(`${out}.part`, bare)
    await rename(`${out}.part`, out)
    return { path: out, bytes: bare.length, hash: own }
  }
}
