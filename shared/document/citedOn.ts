import type { Anchor, Pages } from './model.ts'

/** More would not fit the head of a sheet. */
const mostPages = 5

/**
 * A name of the sheet that one citation alone leads to. Chromium says on which
 * page each link lies, but not reliably where a cell of a long table does; by
 * this name a citation is known by its link.
 */
export function sheetAlias(citation: Anchor): Anchor {
  return `from-${citation}`
}

/** The citation behind an alias; undefined for any other anchor. */
export function citationOf(alias: Anchor): Anchor | undefined {
  return /^from-(cited-\d+)$/.exec(alias)?.[1]
}

/** “引用于第 5、12 页”: one link a page, to the first citation on it. */
export type CitedOn = {
  readonly links: readonly { readonly page: number | null; readonly target: Anchor }[]
  readonly hasMore: boolean
}

/** Before the first printing, when no page is known, one link without a number. */
export function citedOn(citedAt: readonly Anchor[], pages: Pages): CitedOn {
  const byPage = new Map<number | null, Anchor>()
  for (const anchor of citedAt) {
    const page = pages.get(anchor) ?? null
    if (!byPage.has(page)) byPage.set(page, anchor)
  }
  const links = [...byPage].map(([page, target]) => ({ page, target }))
  return { links: links.slice(0, mostPages), hasMore: links.length > mostPages }
}
