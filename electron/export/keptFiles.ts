import { readdir, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'

/** What is kept between exports under a key: it is believed only while it has this checksum. */
export type KeptFile = { readonly path: string; readonly key: string; readonly sha256: string }

/** `folder` may be emptied at any time. */
export async function findKept(folder: string, key: string): Promise<KeptFile | null> {
  return (await allKept(folder)).find(kept => kept.key === key) ?? null
}

/** What was used last. */
export async function latestKept(folder: string): Promise<KeptFile | null> {
  const used = await Promise.all(
    (await allKept(folder)).map(async kept => {
      const at = await stat(kept.path).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      )
      return { kept, at }
    }),
  )
  return used.toSorted((a, b) => b.at - a.at)[0]?.kept ?? null
}

/** Its own hash stands in its name, behind that of what it was made from. */
export function keptPath(folder: string, key: string, sha256: string): string {
  return join(folder, `${key}-${sha256}.pdf`)
}

const names = /^([\da-f]{64})-([\da-f]{64})\.pdf$/

async function allKept(folder: string): Promise<readonly KeptFile[]> {
  const found = await readdir(folder).catch(() => [])
  return found.flatMap(name => {
    const [, key, sha256] = names.exec(name) ?? []
    return key && sha256 ? [{ path: join(folder, name), key, sha256 }] : []
  })
}

/** What was used last is forgotten last. */
export async function markUsed(path: string): Promise<void> {
  const now = new Date()
  await utimes(path, now, now).catch(() => {})
}
