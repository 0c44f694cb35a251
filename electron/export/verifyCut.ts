import { signpostTitle } from '#shared/document/package/signpost'
import { signpostLabel } from './cutHead.ts'
import type { ExpectedCut } from './expectedCut.ts'
import { listClaims, pageClaim } from './pdfClaims.ts'
import type { Claim, Proof } from './proof.ts'
import type { ReadPdf } from './readPdf.ts'
import { openedPdf, unreadable, walked } from './verifyPdf.ts'
import { shows } from './words.ts'

/**
 * Opens the PDF of one mail again and walks it as `verifyPdf` walks the whole; what is asked of a
 * link out of it is that it leads to the signpost, and that this names where its end is.
 */
export function verifyCut(path: string, subject: string, expected: ExpectedCut): readonly Proof[] {
  const opened = openedPdf(path, expected)
  if (!opened) return [unreadable(subject)]
  const read = withWholeSignpost(opened, expected)
  return walked(read, subject, expected, {
    list: expected.hasText ? listClaims(read, expected) : [],
    pages: numberClaims(read, expected),
  })
}

/** However many pages it has, links lead to the first. */
function withWholeSignpost(read: ReadPdf, { numbers }: ExpectedCut): ReadPdf {
  const text = read.pages
    .slice(numbers.length)
    .map(page => page.text)
    .join('')
  const pages = read.pages.map((page, index) =>
    index === numbers.length ? { ...page, text } : page,
  )
  return { ...read, pages }
}

/** The pages are those that should be here, in their order, and behind them the signpost. */
function numberClaims({ pages }: ReadPdf, { numbers, hasCover }: ExpectedCut): readonly Claim[] {
  const claims = numbers.map((number, index) => {
    const page = pages[index]
    if (!page) return `缺少第 ${number} 页。`
    return pageClaim(page, { number, place: index + 1, isCover: hasCover && number === 1 })
  })
  const last = pages[numbers.length]
  const isThere = last?.label.startsWith(signpostLabel) && shows(last.text, signpostTitle)
  return [...claims, isThere ? null : `没有“${signpostTitle}”一页。`]
}
