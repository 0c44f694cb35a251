import type { PdfFile } from './pdfFile.ts'
import { isArray, isDict, isRef, type PdfDict, type PdfValue } from './pdfTokens.ts'

/** A marked part of a page: the number of the page's object, and its own on that page. */
export type Part = { readonly page: number | null; readonly id: number }
/** The parts that bear the words of each link, by the number of its annotation's object. */
export type LinkParts = ReadonlyMap<number, readonly Part[]>

/** What the tags of a document say of its links (ISO 32000-1, 14.7.4). */
export function readStructure(file: PdfFile, catalog: PdfDict): LinkParts {
  const links = new Map<number, readonly Part[]>()
  const root = file.get(catalog.get('StructTreeRoot'))
  const seen = new Set<number>()
  const queue: Branch[] = isDict(root) ? [{ value: root.get('K'), page: null, link: null }] : []
  for (let branch = queue.pop(); branch; branch = queue.pop()) {
    const { value, page, link } = branch
    if (isRef(value)) {
      if (seen.has(value.ref)) continue
      seen.add(value.ref)
    }
    const found = file.get(value)
    if (isArray(found)) {
      // From the last to the first, because what comes last is taken first.
      for (const one of found.toReversed()) queue.push({ value: one, page, link })
    } else if (typeof found === 'number') {
      link?.parts.push({ page, id: found })
    } else if (isDict(found)) {
      const own = found.get('Pg')
      const on = isRef(own) ? own.ref : page
      const type = found.get('Type')
      if (type === '/MCR') queue.push({ value: found.get('MCID'), page: on, link })
      else if (type === '/OBJR') note(links, found.get('Obj'), link)
      else {
        const inLink = link ?? (found.get('S') === '/Link' ? { parts: [] } : null)
        queue.push({ value: found.get('K'), page: on, link: inLink })
      }
    }
  }
  return links
}

type Branch = {
  readonly value: PdfValue | undefined
  readonly page: number | null
  /** The link that it is a part of. */
  readonly link: { readonly parts: Part[] } | null
}

/** The parts may still grow: they belong to the link, not to one annotation of it. */
function note(
  links: Map<number, readonly Part[]>,
  annotation: PdfValue | undefined,
  link: Branch['link'],
): void {
  if (link && isRef(annotation)) links.set(annotation.ref, link.parts)
}
