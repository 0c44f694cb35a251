import type { Campaign } from '../schema/campaign.ts'

/** Leads to one value inside a campaign: `['criteria', 0, 'points']`. */
export type CampaignPath = readonly (string | number)[]

/** What stands at a path; undefined where nothing is. */
export function valueAt(value: unknown, path: CampaignPath): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined,
    value,
  )
}

/** `undefined` takes an optional property away. What is typed may break the rules: the schema says so, nothing is lost. */
export function setAt(campaign: Campaign, path: CampaignPath, value: unknown): Campaign {
  return changed(campaign, path, () => value) as Campaign
}

/** Puts an item into the list at `path`. */
export function insertAt(
  campaign: Campaign,
  path: CampaignPath,
  place: number,
  item: unknown,
): Campaign {
  return changed(campaign, path, list => [
    ...asList(list).slice(0, place),
    item,
    ...asList(list).slice(place),
  ]) as Campaign
}

/** Removes the item that `path` leads to. */
export function removeAt(campaign: Campaign, path: CampaignPath): Campaign {
  const index = path.at(-1)
  return changed(campaign, path.slice(0, -1), list =>
    asList(list).filter((_, place) => place !== index),
  ) as Campaign
}

/** Moves the item that `path` leads to by some places, within its list. */
export function moveAt(campaign: Campaign, path: CampaignPath, by: number): Campaign {
  const index = Number(path.at(-1))
  return changed(campaign, path.slice(0, -1), list => {
    const others = asList(list).filter((_, place) => place !== index)
    const place = Math.max(0, Math.min(others.length, index + by))
    return [...others.slice(0, place), asList(list)[index], ...others.slice(place)]
  }) as Campaign
}

function changed(value: unknown, path: CampaignPath, change: (value: unknown) => unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined) return change(value)
  const next = changed(valueAt(value, [step]), rest, change)
  if (Array.isArray(value)) return value.map((item, index) => (index === step ? next : item))
  const { [step]: _before, ...others } = value as Record<string, unknown>
  if (next === undefined) return others
  return _before === undefined
    ? { ...others, [step]: next }
    : { ...(value as object), [step]: next }
}

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
