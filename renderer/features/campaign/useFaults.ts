import { useEffect, useMemo, useState } from 'react'
import { campaignAdvice } from '#shared/domain/campaignAdvice'
import type { CampaignPath } from '#shared/domain/editCampaign'
import type { Campaign } from '#shared/schema/campaign'
import { call } from '../../lib/call.ts'

export type Fault = { readonly path: CampaignPath; readonly text: string; readonly isHard: boolean }

const calmAfter = 300

/** What the rules say about a draft, a moment after the last keystroke; `isSettled` once they have seen this very draft. */
export function useFaults(campaign: Campaign): {
  readonly faults: readonly Fault[]
  readonly isSettled: boolean
} {
  const [seen, setSeen] = useState<{ of: Campaign; hard: readonly Fault[] } | null>(null)
  useEffect(() => {
    let isCurrent = true
    const timer = setTimeout(async () => {
      const found = await call('campaign.check', { campaign })
      const hard = found.map(({ path, text }) => ({ path, text, isHard: true }))
      if (isCurrent) setSeen({ of: campaign, hard })
    }, calmAfter)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [campaign])
  const soft = useMemo(() => (seen?.hard.length === 0 ? adviceFor(seen.of) : []), [seen])
  return { faults: [...(seen?.hard ?? []), ...soft], isSettled: seen?.of === campaign }
}

/** Advice is only asked for a draft that keeps the rules: it relies on them. */
function adviceFor(campaign: Campaign): readonly Fault[] {
  return campaignAdvice(campaign).map(advice => ({ ...advice, isHard: false }))
}

/** Faults that stand at a path or below it. */
export function faultsAt(faults: readonly Fault[], path: CampaignPath): readonly Fault[] {
  return faults.filter(fault => path.every((step, index) => fault.path[index] === step))
}
