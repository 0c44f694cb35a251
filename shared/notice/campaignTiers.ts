import type { Campaign, Designation, Tier } from '../schema/campaign.ts'
import type { Values } from './model.ts'

type Tiers = Campaign['tiers']

const ids: readonly Tier[] = ['flagship', 'cultivated', 'potential']
const classes: readonly (readonly [Tier, RegExp])[] = [
  ['flagship', /打造|创建|示范/],
  ['cultivated', /培养|培育|扶持/],
  ['potential', /挖掘|潜在|储备|后备/],
]

/** Three at most, as many as a campaign has places for; the verb says which place, else the order. */
export function tiersFrom(
  all: readonly Values['tier'][],
  base: Campaign,
): { readonly tiers: Tiers; readonly remarks: readonly string[] } {
  const found = all.filter(({ name }) => name !== '')
  if (found.length === 0) return { tiers: base.tiers.slice(0, 1), remarks: [] }
  const kept = found.slice(0, ids.length)
  const taken = new Map<Tier, Values['tier']>()
  const waiting: Values['tier'][] = []
  for (const tier of kept) {
    const id = classes.find(([, words]) => words.test(tier.name))?.[0]
    if (id && !taken.has(id)) taken.set(id, tier)
    else waiting.push(tier)
  }
  for (const tier of waiting) {
    const free = ids.find(id => !taken.has(id))
    if (free) taken.set(free, tier)
  }
  const tiers = ids.flatMap(id => {
    const tier = taken.get(id)
    if (!tier) return []
    const summary = tier.count ? `通知确定的层级，共${tier.count}个。` : '通知确定的层级。'
    return [{ id, title: tier.name, summary }]
  })
  const left = found.slice(ids.length).map(({ name }) => `“${name}”`)
  return {
    tiers,
    remarks: left.length > 0 ? [`一项活动最多分三个层级，${left.join('、')}没有带入。`] : [],
  }
}

/** Units named in the notice, where their tier is one of the campaign's; else the last tier. */
export function designationsFrom(
  found: readonly Values['designation'][],
  tiers: Tiers,
): readonly Designation[] {
  const last = tiers.at(-1)?.id ?? 'flagship'
  return found
    .filter(({ unit, brand }) => unit !== '' && brand !== '')
    .map(({ unit, brand, tier }) => {
      const byWords = classes.find(([, words]) => words.test(tier))?.[0]
      const named = tiers.find(({ title }) => title === tier)?.id
      const known = named ?? tiers.find(({ id }) => id === byWords)?.id ?? last
      return { unit, keywords: [unit], brand, tier: known }
    })
}
