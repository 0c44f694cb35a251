import type { Doc, Pages } from '#shared/document/model'

/** Where everything lay the last time, for as long as the program runs. */
const last = new Map<string, Pages>()

/** `what` was set: the deliverable, so that no more is kept than there are of them. */
export function rememberPages(what: string, pages: Pages): void {
  last.set(what, pages)
}

/**
 * The page numbers to begin with: where they are still right, nothing is printed a second time.
 * Wrong ones cost nothing either, and the same pages come out whatever is guessed: numbers in
 * tables and sheets move nothing, and those in contents have room for three digits
 * (`stylesheet.ts`). With a longer one nothing is guessed.
 */
export function guessedPages(what: string, { blocks }: Pick<Doc, 'blocks'>): Pages {
  const pages = last.get(what) ?? new Map()
  const inContents = blocks.flatMap(block => (block.kind === 'contents' ? block.entries : []))
  const isLong = inContents.some(({ target }) => (pages.get(target) ?? 0) > longest)
  return isLong ? new Map() : pages
}

const longest = 999
