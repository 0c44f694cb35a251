import type { Campaign, Tier } from '../schema/campaign.ts'
import { criteriaFrom } from './campaignCriteria.ts'
import { deliverablesFrom } from './campaignDeliverables.ts'
import { fieldGroupsFrom } from './campaignFields.ts'
import { stepsFrom, withDeadlines } from './campaignSteps.ts'
import { designationsFrom, tiersFrom } from './campaignTiers.ts'
import type { Finding, FindingKind, FindingOf } from './model.ts'

/** What was accepted, by kind, in the order of the text. */
export type Accepted = <K extends FindingKind>(kind: K) => readonly FindingOf<K>['value'][]

export type Drafted = {
  readonly campaign: Campaign
  /** What the program had to assume or to leave out, one sentence each. */
  readonly remarks: readonly string[]
}

/**
 * A whole campaign from what was accepted; what the notice leaves open comes from
 * `base`, a neutral template. The same notice gets the same id, so that taking it
 * in again makes a newer revision instead of a twin.
 */
export function campaignFrom(findings: readonly Finding[], base: Campaign): Drafted {
  const accepted: Accepted = <K extends FindingKind>(kind: K) =>
    findings
      .filter((finding): finding is Finding & FindingOf<K> => finding.kind === kind)
      .map(({ value }) => value as FindingOf<K>['value'])
  const [title] = accepted('title')
  const [issuer] = accepted('issuer')
  const [number] = accepted('documentNumber')
  const year = Number(accepted('year')[0]?.year)
  const tiers = tiersFrom(accepted('tier'), base)
  const all = tiers.tiers.map(({ id }) => id)
  const criteria = criteriaFrom(accepted, base)
  const steps = stepsFrom(accepted('step'), base, all)
  const deliverables = deliverablesFrom(accepted, base, all)
  const boxes = accepted('opinion').filter(({ title: name }) => name !== '')
  const opinions = boxes.map((opinion, index) => ({
    id: `opinion-${index + 1}`,
    title: opinion.title,
    hint: '签字、盖章，写明日期',
  }))
  const campaign: Campaign = {
    ...base,
    id: `notice-${shortHash(`${title?.text ?? ''}|${issuer?.text ?? ''}|${number?.text ?? ''}`)}`,
    revision: 1,
    title: title?.text ? campaignTitle(title.text) : base.title,
    issuer: issuer?.text || base.issuer,
    year: year >= 2000 && year <= 2100 ? year : base.year,
    tiers: tiers.tiers,
    designations: designationsFrom(accepted('designation'), tiers.tiers),
    criteria: criteria.criteria,
    steps: withDeadlines(steps.steps, deliverables.later, all),
    deliverables: deliverables.deliverables,
    fieldGroups: fieldGroupsFrom(accepted('field'), base),
    opinions: opinions.length > 0 ? opinions : base.opinions,
  }
  const remarks = [tiers, criteria, steps, deliverables].flatMap(part => part.remarks)
  return { campaign, remarks }
}

/** 关于开展……工作的通知 → ……工作 */
function campaignTitle(title: string): string {
  const bare = title
    .replace(/^.{0,30}?关于/, '')
    .replace(/^(?:组织)?(?:开展|做好|推荐|申报|评选|深化|组织申报|推荐评选)(?=.{6})/, '')
    .replace(/(?:工作)?的?(?:通知|公告|通告|函|意见)$/, '')
  return bare.length >= 4 ? bare : title
}

/** FNV-1a, 32 bits: letters and figures enough to tell a hundred notices apart. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5
  for (const c of text) hash = Math.imul(hash ^ (c.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return hash.toString(36)
}

export type TierId = Tier
