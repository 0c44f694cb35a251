import type { PdfPool } from './pdfPool.ts'
import {
  isArray,
  isDict,
  isName,
  isRef,
  isString,
  type PdfDict,
  type PdfValue,
} from './pdfTokens.ts'

/** Where things lie in a part that is cut out of a whole. */
export type Landings = {
  /** The page that it leads to, null for one that is not in the part or for none. */
  readonly pageOf: (dest: PdfValue | undefined) => number | null
  /** The same place, or the signpost for what is not in the part. */
  readonly placeOf: (dest: PdfValue | undefined) => PdfValue
}

/** `named` are the destinations of the whole. */
export function landingsIn(
  pool: PdfPool,
  {
    named,
    isHere,
    signpost,
  }: {
    readonly named: PdfDict
    readonly isHere: (page: number) => boolean
    readonly signpost: PdfValue
  },
): Landings {
  function arrayOf(dest: PdfValue | undefined): readonly PdfValue[] | null {
    const found = pool.get(dest)
    const name = nameOf(found)
    const place = name === null ? found : pool.get(named.get(name))
    const array = isDict(place) ? pool.get(place.get('D')) : place
    return isArray(array) ? array : null
  }
  const pageOf = (dest: PdfValue | undefined) => {
    const [page] = arrayOf(dest) ?? []
    return isRef(page) && isHere(page.ref) ? page.ref : null
  }
  return { pageOf, placeOf: dest => (pageOf(dest) === null ? signpost : arrayOf(dest)) }
}

const nameOf = (dest: PdfValue) =>
  isName(dest) ? dest.slice(1) : isString(dest) ? dest.bytes : null

/**
 * The destinations that links of these pages ask for by name, each with its place in the part.
 * What a link says of a place itself is set right in it.
 */
export function keepLinks(
  pool: PdfPool,
  pages: readonly PdfDict[],
  { placeOf }: Landings,
): PdfDict {
  const names = new Map<string, PdfValue>()
  for (const page of pages) {
    const annotations = pool.get(page.get('Annots'))
    for (const annotation of isArray(annotations) ? annotations : []) {
      const dict = pool.get(annotation)
      if (!isDict(dict) || !dict.has('Dest')) continue
      const dest = dict.get('Dest')
      const name = nameOf(pool.get(dest))
      if (name !== null) names.set(name, placeOf(dest))
      else if (isRef(annotation)) pool.put(annotation, new Map([...dict, ['Dest', placeOf(dest)]]))
    }
  }
  return new Map([...names].sort(([a], [b]) => (a < b ? -1 : 1)))
}
