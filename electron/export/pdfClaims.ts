import type { Expected, ExpectedLink } from './expected.ts'
import type { Claim } from './proof.ts'
import type { ReadLink, ReadPage, ReadPdf } from './readPdf.ts'
import { shows, squeezed } from './words.ts'

/** Every link that is there leads to its place, and every link that should be there is. */
export function linkClaims({ pages }: ReadPdf, expected: Expected): readonly Claim[] {
  const found = pages.flatMap((page, index) =>
    page.links.map(link => linkFault(link, index + 1, pages, expected)),
  )
  const links = pages.flatMap(page => page.links)
  return [...found, ...missingLinks(links, expected.links)]
}

function linkFault(
  link: ReadLink,
  from: number,
  pages: readonly ReadPage[],
  { landings }: Expected,
): Claim {
  const where = `第 ${from} 页的链接“${link.text || '（没有文字）'}”`
  if (link.page === null) return `${where}没有落点。`
  const landing = link.target === null ? undefined : landings.get(link.target)
  if (!landing) return `${where}通到第 ${link.page} 页，材料里没有这个去处。`
  if (landing.page !== null && landing.page !== link.page) {
    return `${where}通到第 ${link.page} 页，应当通到第 ${landing.page} 页。`
  }
  const page = pages[link.page - 1]
  if (!page || !shows(page.text, landing.words)) {
    return `${where}通到第 ${link.page} 页，那一页上没有“${landing.words}”。`
  }
  if (landing.isElsewhere) return null
  const number = /^\d+$/.exec(link.text)?.[0]
  if (number !== undefined && Number(number) !== page.printed) {
    return `${where}通到的那一页印着${printedText(page)}，不是 ${number}。`
  }
  return null
}

const printedText = ({ printed }: ReadPage) => (printed === null ? '不出页码' : `“— ${printed} —”`)

/** More links to a place than expected are one link over two lines. */
function missingLinks(
  links: readonly ReadLink[],
  expected: readonly ExpectedLink[],
): readonly Claim[] {
  const counts = new Map<string, number>()
  for (const { target } of links) {
    if (target !== null) counts.set(target, (counts.get(target) ?? 0) + 1)
  }
  return expected.flatMap(({ text, target }) => {
    const left = counts.get(target) ?? 0
    counts.set(target, left - 1)
    return left > 0 ? [] : [`应有一处链接“${text}”，文件里没有找到。`]
  })
}

/** A row “标题……12” leads to a page that bears this title and is numbered 12, by what is printed alone. */
export function contentsClaims({ pages }: ReadPdf, { contents }: Expected): readonly Claim[] {
  const links = pages.flatMap(page => page.links)
  return contents.map(({ text, target }) =>
    rowFault(`目录里的“${text}”`, text, text, linksTo(links, target), pages),
  )
}

/** A row of the list of evidence leads to the sheet that bears its number, on the page it names. */
export function listClaims({ pages }: ReadPdf, { sheets }: Expected): readonly Claim[] {
  const links = pages.flatMap(page => page.links)
  return sheets
    .filter(({ isFirst }) => isFirst)
    .map(({ number, anchor }) =>
      rowFault(
        `证明材料目录里的“${number}”`,
        number,
        `证明材料${number}`,
        linksTo(links, anchor),
        pages,
      ),
    )
}

const linksTo = (links: readonly ReadLink[], target: string) =>
  links.filter(link => link.target === target)

function rowFault(
  where: string,
  text: string,
  words: string,
  links: readonly ReadLink[],
  pages: readonly ReadPage[],
): Claim {
  const named = links.find(link => link.text !== '' && shows(link.text, text))
  const numbered = links.find(link => /^\d+$/.test(link.text))
  if (!named || !numbered) return `${where}没有链接或没有页码。`
  const page = pages[(numbered.page ?? 0) - 1]
  if (!page || named.page !== numbered.page) return `${where}的标题和页码通到不同的地方。`
  if (page.printed !== Number(numbered.text)) {
    return `${where}印的页码是 ${numbered.text}，通到的那一页印着${printedText(page)}。`
  }
  return shows(page.text, words)
    ? null
    : `${where}通到第 ${numbered.text} 页，那一页上没有这个标题。`
}

/** Each page of evidence bears its own number, where the document says that it lies. */
export function sheetClaims({ pages }: ReadPdf, { sheets, landings }: Expected): readonly Claim[] {
  return sheets.map(({ number, anchor }) => {
    const place = landings.get(anchor)?.page ?? null
    const page = place === null ? undefined : pages[place - 1]
    return page && shows(page.text, `证明材料${number}`)
      ? null
      : `第 ${place ?? '?'} 页上没有印“证明材料${number}”。`
  })
}

/** Printed number, label and place in the file are one. */
export function pageClaims({ pages }: ReadPdf, { pages: wanted, hasCover }: Expected) {
  const claims = pages.map((page, index) =>
    pageClaim(page, { number: index + 1, place: index + 1, isCover: hasCover && index === 0 }),
  )
  return pages.length === wanted
    ? claims
    : [...claims, `应有 ${wanted} 页，实有 ${pages.length} 页。`]
}

/** `place` is where it lies in the file, from 1; a cover has no number. */
export function pageClaim(
  { printed, label }: Pick<ReadPage, 'printed' | 'label'>,
  { number, place, isCover }: { number: number; place: number; isCover: boolean },
): Claim {
  if (label !== String(number)) return `第 ${place} 页的页面标签是“${label}”。`
  if (isCover || printed === number) return null
  return printed === null ? `第 ${place} 页没有印页码。` : `第 ${place} 页印的页码是 ${printed}。`
}

/** Every heading and every piece is there, in order, and leads to a page that bears it. */
export function bookmarkClaims(
  { pages, bookmarks }: ReadPdf,
  expected: Expected,
): readonly Claim[] {
  const found = bookmarks.map(({ title, page }): Claim => {
    if (page === null) return `书签“${title}”没有落点。`
    return shows(pages[page - 1]?.text ?? '', title)
      ? null
      : `书签“${title}”通到第 ${page} 页，那一页上没有这个标题。`
  })
  let from = 0
  const missing = expected.bookmarks.flatMap(({ title }) => {
    const at = bookmarks.findIndex(
      (bookmark, index) => index >= from && squeezed(bookmark.title) === squeezed(title),
    )
    if (at === -1) return [`缺少书签“${title}”，或顺序不对。`]
    from = at + 1
    return []
  })
  return [...found, ...missing]
}
