import type { Campaign } from '../schema/campaign.ts'

type Named = { readonly id: string; readonly title: string }

/**
 * Which thing of the new list each of the old list has become: the one with its id,
 * or else one with its title whose id is new. What is missing has no place any more.
 */
export function counterparts(
  before: readonly Named[],
  after: readonly Named[],
): ReadonlyMap<string, string> {
  const ids = new Set(after.map(({ id }) => id))
  const found = new Map(before.flatMap(({ id }) => (ids.has(id) ? [[id, id] as const] : [])))
  for (const { id, title } of before) {
    if (found.has(id)) continue
    const taken = new Set(found.values())
    const twin = after.find(other => !taken.has(other.id) && sameTitle(other.title, title))
    if (twin) found.set(id, twin.id)
  }
  return found
}

const sameTitle = (one: string, other: string) => bare(one) === bare(other)
const bare = (title: string) => title.replace(/[\s“”"《》]/g, '')

/** The fields of the form as named things. */
export function namedFields(campaign: Campaign): readonly Named[] {
  return campaign.fieldGroups.flatMap(group =>
    group.fields.map(({ id, label }) => ({ id, title: label })),
  )
}
