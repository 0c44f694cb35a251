import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Doc, Pages } from '#shared/document/model'

/** Where everything lay the last time. */
export type Guesses = {
  /**
   * The page numbers to begin with: where they are still right, nothing is printed a second time.
   * Wrong ones cost nothing either, and the same pages come out whatever is guessed: numbers in
   * tables and sheets move nothing, and those in contents have room for three digits
   * (`stylesheet.ts`). With a longer one nothing is guessed.
   */
  readonly of: (what: string, doc: Pick<Doc, 'blocks'>) => Promise<Pages>
  /** `what` was set: the deliverable, so that no more is kept than there are of them. */
  readonly remember: (what: string, pages: Pages) => Promise<void>
}

/** `folder` may be emptied at any time, and a disk that refuses costs a printing. */
export function openGuesses(folder: string): Guesses {
  const pathOf = (what: string) =>
    join(folder, `${createHash('sha256').update(what).digest('hex')}.json`)
  return {
    of: async (what, { blocks }) => {
      const pages = await readPages(pathOf(what)).catch(() => new Map())
      const inContents = blocks.flatMap(block => (block.kind === 'contents' ? block.entries : []))
      const isLong = inContents.some(({ target }) => (pages.get(target) ?? 0) > longest)
      return isLong ? new Map() : pages
    },
    remember: (what, pages) => writePages(folder, pathOf(what), pages).catch(() => {}),
  }
}

const longest = 999
const Kept = z.array(z.tuple([z.string(), z.int().min(1)]))

async function readPages(path: string): Promise<Pages> {
  return new Map(Kept.parse(JSON.parse(await readFile(path, 'utf8'))))
}

async function writePages(folder: string, path: string, pages: Pages): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(`${path}.part`, JSON.stringify([...pages]))
  await rename(`${path}.part`, path)
}
