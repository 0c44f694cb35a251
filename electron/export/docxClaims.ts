import { posix } from 'node:path'
import { bookmarkName } from './bookmarkName.ts'
import type { Expected } from './expected.ts'
import type { Claim } from './proof.ts'
import type { ReadDocx, WordLink } from './readDocx.ts'
import { shows, squeezed } from './words.ts'

/** What each bookmark of the file stands for. */
function landingsByName({ landings }: Expected) {
  return new Map([...landings].map(([anchor, landing]) => [bookmarkName(anchor), landing]))
}

/** Every link and page field has its place, which bears what it should; none is missing. */
export function wordLinkClaims(read: ReadDocx, expected: Expected): readonly Claim[] {
  const landings = landingsByName(expected)
  const found = read.links.map((link): Claim => {
    const where = whereOf(link)
    const [place, another] = read.places.get(link.target) ?? []
    if (!place) return `${where}没有落点。`
    if (another) return `${where}的落点有两处。`
    const landing = landings.get(link.target)
    if (!landing) return `${where}通到材料里没有的去处。`
    if (!shows(squeezed(place.words), landing.words)) {
      return `${where}通到的地方没有“${landing.words}”。`
    }
    if (link.kind === 'repeat' && !squeezed(landing.words).startsWith(squeezed(link.shown))) {
      return `${where}与“${landing.words}”的编号不一致。`
    }
    const isWrong = link.kind === 'page' && squeezed(link.shown) !== String(landing.page ?? '')
    return isWrong ? `${where}印的页码不是第 ${landing.page} 页。` : null
  })
  const counts = new Map<string, number>()
  for (const { target } of read.links) counts.set(target, (counts.get(target) ?? 0) + 1)
  const missing = expected.links.flatMap(({ text, target }) => {
    const name = bookmarkName(target)
    const left = counts.get(name) ?? 0
    counts.set(name, left - 1)
    return left > 0 ? [] : [`应有一处链接“${text}”，Word 文件里没有找到。`]
  })
  return [...found, ...missing]
}

function whereOf({ kind, shown }: WordLink): string {
  return kind === 'page' ? `Word 文件里的页码“${shown}”` : `Word 文件里的链接“${squeezed(shown)}”`
}

/** Every row names the heading and the page, and leads to the heading. */
export function wordContentsClaims(
  { links, places }: ReadDocx,
  { contents, landings }: Expected,
): readonly Claim[] {
  return contents.map(({ text, target }) => {
    const own = links.filter(link => link.target === bookmarkName(target))
    const page = landings.get(target)?.page
    const row = own.find(link => link.kind === 'link' && shows(squeezed(link.shown), text))
    const number = own.find(link => link.kind === 'page')
    if (!row || !number) return `Word 目录里没有“${text}”这一行，或这一行没有页码。`
    if (squeezed(number.shown) !== String(page)) {
      return `Word 目录里“${text}”印的页码是 ${number.shown}，应为 ${page}。`
    }
    const place = places.get(bookmarkName(target))?.[0]
    return place && shows(squeezed(place.words), text)
      ? null
      : `Word 目录里的“${text}”通到的地方没有这个标题。`
  })
}

/** Every heading and every piece of evidence stands in the navigation, in order. */
export function wordHeadingClaims(
  { headings }: ReadDocx,
  { bookmarks }: Expected,
): readonly Claim[] {
  let from = 0
  return bookmarks.flatMap(({ title, isInWord }): readonly Claim[] => {
    if (!isInWord) return []
    const at = headings.findIndex(
      ({ words }, index) => index >= from && squeezed(words) === squeezed(title),
    )
    if (at === -1) return [`Word 导航里缺少“${title}”，或顺序不对。`]
    from = at + 1
    return [null]
  })
}

/** Each sheet bears its number where its bookmark is. */
export function wordSheetClaims({ places }: ReadDocx, { sheets }: Expected): readonly Claim[] {
  return sheets.map(({ number, anchor }) => {
    const place = places.get(bookmarkName(anchor))?.[0]
    return place && shows(squeezed(place.words), `证明材料${number}`)
      ? null
      : `Word 文件里没有找到“证明材料${number}”这一页，或它印着别的编号。`
  })
}

/** Each part that another names is there, and its kind is declared. `parts` holds the text of those that are XML. */
export function wordPartClaims(parts: ReadonlyMap<string, string>): readonly Claim[] {
  const types = parts.get('[Content_Types].xml') ?? ''
  const named = (attribute: string) =>
    new Set(
      [...types.matchAll(new RegExp(`${attribute}="([^"]+)"`, 'g'))].map(([, value]) =>
        value?.toLowerCase(),
      ),
    )
  const [extensions, names] = [named('Extension'), named('PartName')]
  const declared = [...parts.keys()].map((name): Claim => {
    const extension = /\.([^./]+)$/.exec(name)?.[1]?.toLowerCase()
    const isKnown = extensions.has(extension) || names.has(`/${name}`.toLowerCase())
    return isKnown || name === '[Content_Types].xml' ? null : `Word 文件里的“${name}”没有说明类型。`
  })
  const targets = targetsIn(parts).map(
    (target): Claim => (parts.has(target) ? null : `Word 文件里缺少“${target}”这一部分。`),
  )
  return [...declared, ...targets]
}

/** Absolute names of everything that a relationship leads to inside the file. */
function targetsIn(parts: ReadonlyMap<string, string>): readonly string[] {
  return [...parts]
    .filter(([name]) => name.endsWith('.rels'))
    .flatMap(([name, xml]) => {
      const folder = posix.join(posix.dirname(name), '..')
      return [...xml.matchAll(/<Relationship [^>]*>/g)]
        .map(([tag]) => tag)
        .filter(tag => !tag.includes('TargetMode="External"'))
        .flatMap(tag => /Target="([^"]+)"/.exec(tag)?.[1] ?? [])
        .map(target => (target.startsWith('/') ? target.slice(1) : posix.join(folder, target)))
    })
}
