/**
 * What is different in a newer immutable value, as data that can be sent. Parts
 * that are the very same object are not in it, so one changed text costs one
 * text; whoever applies the patch keeps its own objects for the rest, and with
 * them whatever it remembers about them.
 */
export type Patch =
  | { readonly kind: 'whole'; readonly value: unknown }
  /** A number is an item of the list before. */
  | { readonly kind: 'list'; readonly items: readonly (number | { readonly item: unknown })[] }
  /** All keys in their order; null is as before. */
  | { readonly kind: 'record'; readonly entries: readonly (readonly [string, Patch | null])[] }

type Fields = Readonly<Record<string, unknown>>

/** `depth`: how many records deep it looks for what is the same; null when nothing is different. */
export function patchOf(before: unknown, after: unknown, depth: number): Patch | null {
  if (Object.is(before, after)) return null
  if (Array.isArray(before) && Array.isArray(after)) return listPatch(before, after)
  if (depth > 0 && isRecord(before) && isRecord(after)) return recordPatch(before, after, depth)
  return { kind: 'whole', value: after }
}

function listPatch(before: readonly unknown[], after: readonly unknown[]): Patch {
  const places = new Map<unknown, number>()
  before.forEach((item, index) => {
    if (typeof item === 'object' && item !== null) places.set(item, index)
  })
  return { kind: 'list', items: after.map(item => places.get(item) ?? { item }) }
}

function recordPatch(before: Fields, after: Fields, depth: number): Patch {
  return {
    kind: 'record',
    entries: Object.keys(after).map(key => [
      key,
      Object.hasOwn(before, key)
        ? patchOf(before[key], after[key], depth - 1)
        : { kind: 'whole', value: after[key] },
    ]),
  }
}

/** Throws when the patch was made against another value. */
export function patched(before: unknown, patch: Patch | null): unknown {
  if (!patch) return before
  switch (patch.kind) {
    case 'whole':
      return patch.value
    case 'list':
      if (!Array.isArray(before)) throw new Error('a list was expected')
      return patch.items.map(item => (typeof item === 'number' ? before[item] : item.item))
    case 'record': {
      if (!isRecord(before)) throw new Error('a record was expected')
      return Object.fromEntries(
        patch.entries.map(([key, part]) => [key, patched(before[key], part)]),
      )
    }
  }
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
