import type { Campaign, Tier } from '../schema/campaign.ts'
import { type Due, dayText } from './campaignDeliverables.ts'
import type { Values } from './model.ts'

/** Steps with windows; an open start follows the step before, an open end is the last day of its month. */
export function stepsFrom(
  found: readonly Values['step'][],
  base: Campaign,
  tiers: readonly Tier[],
): { readonly steps: Campaign['steps']; readonly remarks: readonly string[] } {
  if (found.length === 0) {
    return {
      steps: base.steps.map(step => ({ ...step, tiers: [...tiers] })),
      remarks: ['没有采用任何步骤，先用“准备、实施、申报、总结”四步，时间可在活动设置里改。'],
    }
  }
  const open = found.filter(({ to }) => to === '').map(({ title }) => `“${title}”`)
  let last = '01-01'
  const steps = found.map(({ title, from, to, text }, index) => {
    const end = to || from || found.slice(index + 1).find(next => next.from !== '')?.from || '12-31'
    const start = from || (last < end ? last : `${end.slice(0, 2)}-01`)
    last = end
    return {
      id: `step-${index + 1}`,
      title: title || `第${index + 1}步`,
      from: start,
      to: end,
      summary: text || title || `第${index + 1}步`,
      tiers: [...tiers],
      duties: [],
      monthly: [],
    }
  })
  return {
    steps,
    remarks: open.length > 0 ? [`${open.join('、')}没有写时间，先按前后步骤推定。`] : [],
  }
}

/** Deadlines that have no document of their own become steps of one day, so that calendar and overview know them. */
export function withDeadlines(
  steps: Campaign['steps'],
  dues: readonly Due[],
  tiers: readonly Tier[],
): Campaign['steps'] {
  const own = dues.map(({ what, on }, index) => ({
    id: `due-${index + 1}`,
    title: `${what}截止`,
    from: on,
    to: on,
    summary: `${dayText(on)}前报送${what}。`,
    tiers: [...tiers],
    duties: [`报送${what}`],
    monthly: [],
  }))
  // Those of the notice keep their order, which the notice gave them.
  return own.reduce<Campaign['steps']>((all, due) => {
    const at = all.findIndex(({ to }) => to > due.to)
    return all.toSpliced(at < 0 ? all.length : at, 0, due)
  }, steps)
}
