import { fileName } from '../lib/fileName.ts'
import type { Campaign, Deliverable } from '../schema/campaign.ts'
import type { CampaignPath } from './editCampaign.ts'

/** Something that the form of a campaign allows and that is hardly meant. */
export type CampaignAdvice = { readonly path: CampaignPath; readonly text: string }

const patternNames = ['year', 'unit', 'brand', 'deliverable', 'tier', 'contact', 'phone', 'date']

/** What somebody who writes a campaign should look at once more; it may stay as it is. */
export function campaignAdvice(campaign: Campaign): readonly CampaignAdvice[] {
  return [
    ...pointsAdvice(campaign),
    ...campaign.criteria.flatMap(({ requirements }, outer) =>
      requirements.flatMap(({ words }, inner) =>
        limitsAdvice(['criteria', outer, 'requirements', inner, 'words', 'max'], words),
      ),
    ),
    ...campaign.planSections.flatMap(({ words }, index) =>
      limitsAdvice(['planSections', index, 'words', 'max'], words),
    ),
    ...campaign.summarySections.flatMap(({ words }, index) =>
      limitsAdvice(['summarySections', index, 'words', 'max'], words),
    ),
    ...campaign.steps.flatMap(({ from, to }, index) => [
      ...dayAdvice(['steps', index, 'from'], from),
      ...dayAdvice(['steps', index, 'to'], to),
      ...(from > to ? [{ path: ['steps', index, 'to'], text: '结束早于开始' }] : []),
    ]),
    ...campaign.deliverables.flatMap((deliverable, index) =>
      deliverableAdvice(deliverable, ['deliverables', index]),
    ),
    ...twiceAdvice(campaign),
  ]
}

function pointsAdvice({ criteria }: Campaign): readonly CampaignAdvice[] {
  const sum = criteria.reduce((all, { points }) => all + Number(points), 0)
  if (sum === 100) return []
  return [{ path: ['criteria', 0, 'points'], text: `各条标准的分值合计 ${sum}，一般合成 100 分` }]
}

function limitsAdvice(
  path: CampaignPath,
  { min, max }: { readonly min: number; readonly max: number },
): readonly CampaignAdvice[] {
  return max > 0 && min > max ? [{ path, text: '至多的字数比至少的还小' }] : []
}

function dayAdvice(path: CampaignPath, day: string): readonly CampaignAdvice[] {
  const short: Readonly<Record<string, number>> = { '02': 29, '04': 30, '06': 30, '09': 30, 11: 30 }
  const [month = '', date = ''] = day.split('-')
  return Number(date) > (short[month] ?? 31) ? [{ path, text: '这个月没有这一天' }] : []
}

function deliverableAdvice(
  { due, channel, recipient, fileName: pattern, mail }: Deliverable,
  path: CampaignPath,
): readonly CampaignAdvice[] {
  const patterns = [
    { path: [...path, 'fileName'], text: pattern },
    { path: [...path, 'mail', 'subject'], text: mail.subject },
    { path: [...path, 'mail', 'body'], text: mail.body },
  ]
  const bare = pattern.replace(/\{\w+\}/g, '')
  return [
    ...dayAdvice([...path, 'due'], due),
    ...(channel === 'email' && recipient.email === ''
      ? [{ path: [...path, 'recipient', 'email'], text: '要用电子邮件报送，收件邮箱还没写' }]
      : []),
    ...patterns.flatMap(({ path: at, text }) =>
      unknownNames(text).map(name => ({
        path: at,
        text: `“{${name}}”不是可以代入的内容，会原样印出来`,
      })),
    ),
    ...(fileName(`x${bare}x`) === `x${bare}x`
      ? []
      : [{ path: [...path, 'fileName'], text: 'Windows 不接受的字符会换成全角的' }]),
  ]
}

function unknownNames(pattern: string): readonly string[] {
  return [...pattern.matchAll(/\{(\w+)\}/g)].flatMap(([, name = '']) =>
    patternNames.includes(name) ? [] : [name],
  )
}

/** Two things of one name cannot be told apart in the lists of the program. */
function twiceAdvice(campaign: Campaign): readonly CampaignAdvice[] {
  const lists = {
    criteria: campaign.criteria,
    planSections: campaign.planSections,
    summarySections: campaign.summarySections,
    evidenceKinds: campaign.evidenceKinds,
  }
  return Object.entries(lists).flatMap(([list, items]) =>
    items.flatMap(({ title }, index) =>
      items.findIndex(other => other.title === title) < index
        ? [{ path: [list, index, 'title'], text: `已经有一个“${title}”` }]
        : [],
    ),
  )
}
