import { join } from 'node:path'
import type { Dossier } from '#shared/schema/dossier'
import type { PictureFile, RichText } from '#shared/schema/richText'
import type { Fsx } from './fsx.ts'
import { layout } from './layout.ts'

/**
 * Hashes of the files that the dossier refers to and that are gone or have
 * another size. Quick enough for every opening; whether each byte is right is
 * asked when a file is used.
 */
export async function damagedEvidence(
  fsx: Fsx,
  folder: string,
  dossier: Dossier,
): Promise<readonly string[]> {
  const wanted = new Map<string, number | null>([
    ...picturesIn(dossier).map(({ hash }) => [hash, null] as const),
    ...dossier.evidence.map(({ file }) => [file.hash, file.bytes] as const),
  ])
  const shelves = [...new Set([...wanted.keys()].map(hash => hash.slice(0, 2)))]
  const found = await Promise.all(shelves.map(shelf => sizesOn(fsx, folder, shelf)))
  const sizes = new Map(found.flat())
  return [...wanted].flatMap(([hash, bytes]) => {
    const seen = sizes.get(hash)
    return seen === undefined || (bytes !== null && bytes !== seen) ? [hash] : []
  })
}

async function sizesOn(
  fsx: Fsx,
  folder: string,
  shelf: string,
): Promise<readonly (readonly [hash: string, bytes: number])[]> {
  const path = join(layout.evidence(folder), shelf)
  const files = await fsx.list(path).catch(() => [])
  const found = await Promise.all(
    files.map(async file => {
      const seen = await fsx.inspect(join(path, file))
      return seen?.isFile ? [[file.split('.')[0] ?? '', seen.bytes] as const] : []
    }),
  )
  return found.flat()
}

export function picturesIn(dossier: Dossier): readonly PictureFile[] {
  const texts: readonly RichText[] = [
    ...Object.values(dossier.plan),
    ...Object.values(dossier.narratives),
    ...Object.values(dossier.summary),
    ...dossier.strays.map(({ text }) => text),
  ]
  return [
    ...Object.values(dossier.pictures),
    ...texts.flatMap(text =>
      text.content.flatMap(block => (block.type === 'picture' ? [block.attrs.file] : [])),
    ),
  ]
}
