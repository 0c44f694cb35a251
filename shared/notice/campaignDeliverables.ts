import type { Campaign, Deliverable, DeliverableId, Tier } from '../schema/campaign.ts'
import type { Accepted } from './campaignFrom.ts'
import { isSameThing } from './nouns.ts'

/** A thing that is to be handed in, and its last day. */
export type Due = { readonly what: string; readonly on: string }

const titles: Readonly<Record<DeliverableId, string>> = {
  plan: '实施方案',
  submission: '申报材料',
  summary: '总结',
}

/** Which of the three documents of this program a thing in a notice is. */
export function deliverableIdOf(what: string): DeliverableId {
  if (/方案|计划/.test(what)) return 'plan'
  return /总结|小结|自查报告/.test(what) ? 'summary' : 'submission'
}

/**
 * One of each kind at most, as many as a campaign has places for; where a notice wants
 * several of one kind, the earliest counts, and `later` are the others.
 */
export function deliverablesFrom(
  accepted: Accepted,
  base: Campaign,
  tiers: readonly Tier[],
): {
  readonly deliverables: Campaign['deliverables']
  readonly later: readonly Due[]
  readonly remarks: readonly string[]
} {
  const dues = accepted('deadline').filter(({ on }) => on !== '')
  const remarks: string[] = []
  const all: Due[] = []
  const deliverables = base.deliverables.flatMap((pattern): Deliverable[] => {
    const own = dues.filter(({ what }) => deliverableIdOf(what) === pattern.id)
    const [first, ...others] = [...own].sort(earlierFirst)
    if (!first) return []
    const later = laterOf(first, others)
    all.push(...later)
    if (later.length > 0) remarks.push(laterText(first, later))
    return [drafted(pattern, first, accepted, tiers)]
  })
  if (!deliverables.some(({ id }) => id === 'submission')) {
    const pattern = base.deliverables.find(({ id }) => id === 'submission')
    const on = accepted('step').findLast(({ to }) => to !== '')?.to ?? pattern?.due ?? '12-31'
    if (pattern) deliverables.push(drafted(pattern, { what: '申报材料', on }, accepted, tiers))
    remarks.push(
      '没有采用申报材料的截止日期，先按最后一个步骤的结束日期处理，请向发文单位问清后更正。',
    )
  }
  return { deliverables, later: all, remarks }
}

/** A named thing before “材料”, the earlier day before the later. */
function earlierFirst(a: Due, b: Due): number {
  const weight = ({ what, on }: Due) => `${what === '材料' ? 1 : 0}${on}`
  return weight(a) < weight(b) ? -1 : 1
}

/** Each thing and day once. */
function laterOf(first: Due, others: readonly Due[]): readonly Due[] {
  const named = new Map(others.map(due => [`${due.what} ${due.on}`, due]))
  return [...named.values()].filter(({ on }) => on !== first.on)
}

function laterText({ what, on }: Due, later: readonly Due[]): string {
  const rest = later.map(due => `${due.what}（${dayText(due.on)}）`).join('、')
  return `${what}按${dayText(on)}计算截止；${rest}另有时间，各列为一个步骤，概览和日历会按那一天提醒。`
}

export const dayText = (on: string) => `${Number(on.slice(0, 2))}月${Number(on.slice(3))}日`

function drafted(
  pattern: Deliverable,
  { what, on }: Due,
  accepted: Accepted,
  tiers: readonly Tier[],
): Deliverable {
  const isOwn = (entry: { readonly what: string }) =>
    entry.what === '材料' ||
    isSameThing(entry.what, what) ||
    deliverableIdOf(entry.what) === pattern.id
  const ways = accepted('way').filter(isOwn)
  const copies = accepted('copies')
    .filter(isOwn)
    .map(({ count }) => Number(count))
  const name =
    accepted('recipient')[0]?.name || accepted('issuer')[0]?.text || pattern.recipient.name
  const isMailOnly = ways.length > 0 && ways.every(({ way }) => /邮箱|电子版|扫描/.test(way))
  const title = what === '材料' || what === '' ? titles[pattern.id] : what
  return {
    ...pattern,
    title,
    due: on,
    tiers: [...tiers],
    channel: isMailOnly ? 'email' : 'any',
    copies: Math.max(1, ...copies.filter(count => count > 0 && count < 100)),
    recipient: {
      name,
      contact: accepted('contact')[0]?.name ?? '',
      phone: accepted('phone')[0]?.number ?? '',
      email: accepted('email')[0]?.address ?? '',
    },
    mail: { ...pattern.mail, body: pattern.mail.body.replace(/^收件单位/, name) },
  }
}
