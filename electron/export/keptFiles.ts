import { readdir, utimes } from 'node:fs/promises'
import { join } from 'node:path'

/** What is kept between exports under a key: it is believed only while it has this checksum. */
export type KeptFile = { readonly path: string; readonly key: string; readonly sha256: string }

/** `folder` may be emptied at any time. */
export async function findKept(folder: string, key: string): Promise<KeptFile | null> {
  const found = await readdir(folder).catch(() => [])
  for (const name of found) {
    const [, own, sha256] = names.exec(name) ?? []
    if (own === key && sha256) return { path: join(folder, name), key, sha256 }
  }
  return null
}

const names = /^([\da-f]{64})-([\da-f]{64})\.pdf$/

/** Its own hash stands in its name, behind that of what it was made from. */
export function keptPath(folder: string, key: string, sha256: string): string {
  return join(folder, `${key}-${sha256}.pdf`)
}

/** What was used last is forgotten last. */
export async function markUsed(path: string): Promise<void> {
  const now = new Date()
  await utimes(path, now, now).catch(() => {})
}
