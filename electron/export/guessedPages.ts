import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Doc, Pages } from '#shared/document/model'

export type Guess = {
  /** Where everything lay the last time. */
  readonly pages: Pages
  /** Under which key the sheets of evidence were kept (`sheetsPdf.ts`). */
  readonly sheets: string | null
}

export type Guesses = {
  /**
   * The page numbers to begin with: where they are still right, nothing is printed a second time.
   * Wrong ones cost nothing either, and the same pages come out whatever is guessed: numbers in
   * tables and sheets move nothing, and those in contents have room for three digits
   * (`stylesheet.ts`). With a longer one nothing is guessed.
   */
  readonly of: (doc: Titled) => Promise<Guess>
  readonly remember: (doc: Titled, guess: Guess) => Promise<void>
}

type Titled = Pick<Doc, 'title' | 'blocks'>

/** `folder` may be emptied at any time, and a disk that refuses costs a printing. */
export function openGuesses(folder: string): Guesses {
  const pathOf = ({ title }: Titled) =>
    join(folder, `${createHash('sha256').update(title).digest('hex')}.json`)
  return {
    of: async doc => {
      const guess = await readGuess(pathOf(doc)).catch(() => nothing)
      const { pages } = guess
      const inContents = doc.blocks.flatMap(block =>
        block.kind === 'contents' ? block.entries : [],
      )
      const isLong = inContents.some(({ target }) => (pages.get(target) ?? 0) > longest)
      return isLong ? nothing : guess
    },
    remember: (doc, guess) => writeGuess(folder, pathOf(doc), guess).catch(() => {}),
  }
}

const longest = 999
const nothing: Guess = { pages: new Map(), sheets: null }
const Kept = z.object({
  pages: z.array(z.tuple([z.string(), z.int().min(1)])),
  sheets: z.string().nullable(),
})

async function readGuess(path: string): Promise<Guess> {
  const { pages, sheets } = Kept.parse(JSON.parse(await readFile(path, 'utf8')))
  return { pages: new Map(pages), sheets }
}

async function writeGuess(folder: string, path: string, { pages, sheets }: Guess): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(`${path}.part`, JSON.stringify({ pages: [...pages], sheets }))
  await rename(`${path}.part`, path)
}
