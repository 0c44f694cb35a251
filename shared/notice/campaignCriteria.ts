import type {
  Campaign,
  Criterion,
  CriterionId,
  Requirement,
  RequirementId,
} from '../schema/campaign.ts'
import type { Accepted } from './campaignFrom.ts'

type Named = { readonly title: string; readonly text: string; readonly clause: string }

/** Criteria with their demands; a scoring table that names other things adds criteria of its own. */
export function criteriaFrom(
  accepted: Accepted,
  base: Campaign,
): { readonly criteria: Campaign['criteria']; readonly remarks: readonly string[] } {
  const points = accepted('points')
  const told = accepted('criterion')
  const isFor = (title: string) => (entry: { readonly what: string }) =>
    entry.what === title || title.startsWith(entry.what) || entry.what.startsWith(title)
  const scored = points
    .filter(entry => !told.some(({ title }) => isFor(title)(entry)))
    .map(({ what }): Named => ({ title: what, text: what, clause: '评分表' }))
  const all: readonly Named[] = [...told, ...scored]
  if (all.length === 0) {
    return {
      criteria: base.criteria,
      remarks: ['没有采用任何标准，先用通用的“做法、规范、成效”三条，可在活动设置里改写。'],
    }
  }
  const share = Math.round(100 / all.length)
  const hasPoints = points.length > 0
  const example = base.criteria[0]?.requirements[0]
  const proofs = accepted('proof').flatMap(({ text }) => text || [])
  const room = roomFor(accepted)
  const demands = accepted('demand')
  const counts = all.map(
    ({ title }) => demands.filter(({ criterion }) => criterion === title).length || 1,
  )
  const places = counts.reduce((sum, count) => sum + count, 0)
  const max = room > 0 ? Math.max(50, Math.floor(room / places / 10) * 10) : 0
  const criteria = all.map((criterion, index): Criterion => {
    const own = demands.filter(demand => demand.criterion === criterion.title)
    const parts: readonly Named[] =
      own.length > 0
        ? own.map(({ text, clause }) => ({ title: shortened(text), text, clause }))
        : [criterion]
    const id = `c${index + 1}` as CriterionId
    return {
      id,
      title: criterion.title || `标准${index + 1}`,
      summary: criterion.text || criterion.title || `标准${index + 1}`,
      points: Number(points.find(isFor(criterion.title))?.points) || (hasPoints ? 0 : share),
      requirements: parts.map((part, place) =>
        requirementFrom(part, `${id}-r${place + 1}`, { example, proofs, max }),
      ),
    }
  })
  return {
    criteria,
    remarks: hasPoints ? [] : ['通知没有写分值，各条标准先按相等分值处理。'],
  }
}

/** Characters for the whole text, where the notice limits it. */
function roomFor(accepted: Accepted): number {
  const texts = accepted('limit').filter(
    ({ unit, what }) => unit === '字' && /事迹|申报材料|申报书|自评报告|^材料$|情况报告/.test(what),
  )
  return Math.max(0, ...texts.map(({ max }) => Number(max) || 0))
}

type Extras = {
  readonly example: Requirement | undefined
  readonly proofs: readonly string[]
  readonly max: number
}

function requirementFrom(
  { title, text, clause }: Named,
  id: string,
  { example, proofs, max }: Extras,
): Requirement {
  return {
    id: id as RequirementId,
    title: title || '要求',
    guide: `通知里这样写：${text || title}。按这一条写清做了什么、做到什么程度、谁能证明。`.replace(
      '。。',
      '。',
    ),
    readers: example?.readers ?? '',
    questions: example?.questions ?? [],
    answers: { strong: '', weak: '', difference: '' },
    examples: proofs.length > 0 ? proofs : (example?.examples ?? []),
    words: { min: 0, max: max || (example?.words.max ?? 0) },
    minEvidence: 1,
    clause: clause || '通知',
  }
}

/** A demand as a heading; the whole sentence stands in its guide. */
function shortened(text: string): string {
  const first = text.replace(/^\d+[.、]\s*/, '').split(/[，。；：,;:]/)[0] ?? text
  return first.length <= 20 ? first : `${first.slice(0, 19)}…`
}
