import type { Doc } from '#shared/document/model'
import { bestGrade } from '#shared/packing/grades'
import { type PreparedPictures, pictureKey } from './prepared.ts'
import { openPrints, type PrintsJob, prunePrints, type Shown, type Unreadable } from './prints.ts'

export type PicturesResult = {
  readonly pictures: PreparedPictures
  /** Evidence that cannot be shown, by hash, and what is wrong with it. */
  readonly unreadable: ReadonlyMap<string, Unreadable>
}

/** Everything that the documents show, at its best: decoded in the sandbox, upright, as JPEG. */
export async function preparePictures(
  job: PrintsJob & { readonly docs: readonly Doc[] },
): Promise<PicturesResult> {
  const prints = await openPrints(job)
  const wanted = [...picturesOf(job.docs)]
  await prints.make(
    wanted.map(([key, content]) => ({ key, content, grades: [bestGrade] })),
    '准备图片',
  )
  const made = wanted.flatMap(([key]) => {
    const print = prints.of(key, bestGrade)
    return print ? [[key, print] as const] : []
  })
  const pictures = new Map(made)
  await prunePrints(job.cache, new Set([...pictures.values()].map(({ path }) => path)))
  return { pictures, unreadable: prints.unreadable }
}

/** What the documents show, by `pictureKey`. */
export function picturesOf(docs: readonly Doc[]): ReadonlyMap<string, Shown> {
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
