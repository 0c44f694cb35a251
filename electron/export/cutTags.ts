import type { Part } from './cutPdf.ts'
import type { PdfPool } from './pdfPool.ts'
import {
  isArray,
  isDict,
  isRef,
  isString,
  type PdfDict,
  type PdfRef,
  type PdfValue,
} from './pdfTokens.ts'
import { dictOf, objectOf } from './pooledPdf.ts'

type Joined = {
  readonly taken: Part
  /** Comes behind, and is all here. */
  readonly last: Part
  readonly isHere: (page: number) => boolean
}

/** One tree of tags for both, of what is here; null where the whole has none. */
export function joinTags(pool: PdfPool, { taken, last, isHere }: Joined): PdfRef | null {
  const [first, second] = [rootOf(pool, taken), rootOf(pool, last)]
  const top = first && listOf(pool, first.dict.get('K'))[0]
  if (!first || !isRef(top)) return null
  const elements = [...pruneTags(pool, top, isHere)]
  const added = second && listOf(pool, second.dict.get('K'))[0]
  if (isRef(added)) {
    elements.push(...pruneTags(pool, added, isHere))
    pool.put(added, new Map([...pool.dict(added), ['S', '/Sect'], ['P', top]]))
    const document = pool.dict(top)
    pool.put(top, new Map([...document, ['K', [...listOf(pool, document.get('K')), added]]]))
  }
  const parents = [
    ...parentsOf(pool, taken, first.dict),
    ...(second ? parentsOf(pool, last, second.dict) : []),
  ].flatMap((parent, index) => (parent === null ? [] : [index, parent]))
  pool.put(
    first.ref,
    new Map([
      ...first.dict,
      ['K', top],
      ['ParentTree', pool.add(objectOf(dictOf({ Nums: parents })))],
      ['ParentTreeNextKey', taken.pages.length + last.pages.length],
      ['IDTree', pool.add(objectOf(dictOf({ Names: namesOfTags(pool, elements) })))],
    ]),
  )
  return first.ref
}

/**
 * Takes out of the tree of tags what stands on no page that is here (ISO 32000-1, 14.7). An element
 * stays as long as anything of it does; what was empty from the start stays with its neighbours.
 */
function pruneTags(
  pool: PdfPool,
  top: PdfRef,
  isHere: (page: number) => boolean,
): readonly PdfRef[] {
  const kept: PdfRef[] = []

  function prune(ref: PdfRef, inherited: number | null): Rest {
    const element = pool.dict(ref)
    const own = element.get('Pg')
    const page = isRef(own) ? own.ref : inherited
    const at = kept.length
    kept.push(ref)
    const kids = listOf(pool, element.get('K')).map(kid => [kid, restOf(kid, page)] as const)
    const rest = together(kids.map(([, each]) => each))
    if (rest === 'gone') {
      kept.length = at
      pool.drop(ref)
      return rest
    }
    const isOwnGone = isRef(own) && !isHere(own.ref)
    if (!isOwnGone && kids.every(([, each]) => each !== 'gone')) return rest
    const left = new Map(element)
    if (isOwnGone) left.delete('Pg')
    left.set(
      'K',
      kids.flatMap(([kid, each]) => (each === 'gone' ? [] : [kid])),
    )
    pool.put(ref, left)
    return rest
  }

  function restOf(kid: PdfValue, page: number | null): Rest {
    const onPage = (number: number | null): Rest =>
      number !== null && isHere(number) ? 'here' : 'gone'
    if (typeof kid === 'number') return onPage(page)
    const found = pool.get(kid)
    if (!isDict(found)) return 'gone'
    const type = found.get('Type')
    if (type !== '/MCR' && type !== '/OBJR') return isRef(kid) ? prune(kid, page) : 'gone'
    const own = found.get('Pg')
    return onPage(isRef(own) ? own.ref : page)
  }

  prune(top, null)
  return kept
}

/** What is left of an element, or of a part of it. */
type Rest = 'here' | 'gone' | 'empty'

function together(parts: readonly Rest[]): Rest {
  if (parts.includes('here')) return 'here'
  return parts.includes('gone') ? 'gone' : 'empty'
}

const listOf = (pool: Pick<PdfPool, 'get'>, value: PdfValue | undefined): readonly PdfValue[] => {
  const found = isRef(value) ? pool.get(value) : value
  if (isArray(found)) return found
  return value === undefined || found === null ? [] : [value]
}

/** Names of elements and where they are, in the order that readers look for them. */
function namesOfTags(pool: PdfPool, elements: readonly PdfRef[]): readonly PdfValue[] {
  const named = elements.flatMap(ref => {
    const id = pool.dict(ref).get('ID')
    return isString(id) ? [[id, ref] as const] : []
  })
  return named.sort(([a], [b]) => (a.bytes < b.bytes ? -1 : 1)).flat()
}

/** By it the tree knows a page; in a part it is the place of the page. */
export const tagKey = 'StructParents'

/** What the tree says of each page, null for one without tags. */
function parentsOf(pool: PdfPool, { pages }: Part, root: PdfDict): readonly PdfValue[] {
  const known = parentsByKey(pool, root.get('ParentTree'))
  return pages.map(({ dict }) => {
    const key = dict.get(tagKey)
    return (typeof key === 'number' ? known.get(key) : null) ?? null
  })
}

function rootOf(pool: PdfPool, { catalog }: Part) {
  const ref = catalog.get('StructTreeRoot')
  return isRef(ref) ? { ref, dict: pool.dict(ref) } : null
}

/** By the key of each page (7.9.7). */
export function parentsByKey(
  pool: Pick<PdfPool, 'get'>,
  tree: PdfValue | undefined,
): ReadonlyMap<number, PdfValue> {
  const found = new Map<number, PdfValue>()
  const walk = (value: PdfValue | undefined) => {
    const node = pool.get(value)
    if (!isDict(node)) return
    const entries = listOf(pool, node.get('Nums'))
    for (let at = 0; at + 1 < entries.length; at += 2) {
      const [key, parent] = [entries[at], entries[at + 1]]
      if (typeof key === 'number' && parent !== undefined) found.set(key, parent)
    }
    for (const kid of listOf(pool, node.get('Kids'))) walk(kid)
  }
  walk(tree)
  return found
}
