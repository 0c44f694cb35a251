import type { Campaign } from '../schema/campaign.ts'
import { campaignValue } from './campaignValue.ts'
import { campaignWords } from './campaignWords.ts'
import { counterparts } from './counterparts.ts'

/** One thing that one edition of a campaign says otherwise than another. */
export type Difference = {
  readonly kind: 'added' | 'removed' | 'changed'
  /** “要求“服务理念创新””, or “基本信息”. */
  readonly subject: string
  /** Of a change: “字数 › 至多”. */
  readonly what: string
  readonly before: string
  readonly after: string
}

/** Everything that `after` says otherwise than `before`, in the order of the settings; ids and revisions aside. */
export function campaignDifferences(before: Campaign, after: Campaign): readonly Difference[] {
  const old = flat(before, null)
  const next = flat(after, before)
  return [
    ...valueDifferences('基本信息', [], basicsOf(before), basicsOf(after)),
    ...Object.keys(old).flatMap(list => listDifferences(list, old[list] ?? [], next[list] ?? [])),
  ]
}

type Item = { readonly id: string; readonly title: string; readonly value: unknown }
type Lists = Readonly<Record<string, readonly Item[]>>

const basicsOf = ({ title, issuer, year, mailLimitMegabytes }: Campaign) => ({
  title,
  issuer,
  year,
  mailLimitMegabytes,
})

/** The lists of a campaign with their items side by side; of an inner one its owner is a property like others. */
function flat(campaign: Campaign, before: Campaign | null): Lists {
  const { criteria, fieldGroups } = campaign
  const criterionName = ownerNames(before?.criteria ?? null, criteria)
  const groupName = ownerNames(before?.fieldGroups ?? null, fieldGroups)
  const unit = ({ unit, ...rest }: Campaign['designations'][number]) => ({
    id: unit,
    title: unit,
    ...rest,
  })
  return {
    tiers: named(campaign.tiers),
    designations: named(campaign.designations.map(unit)),
    criteria: named(criteria.map(({ requirements: _inner, ...rest }) => rest)),
    requirements: named(
      criteria.flatMap(({ id, requirements }) =>
        requirements.map(requirement => ({ ...requirement, criteria: criterionName(id) })),
      ),
    ),
    steps: named(campaign.steps),
    deliverables: named(campaign.deliverables),
    planSections: named(campaign.planSections),
    summarySections: named(campaign.summarySections),
    fieldGroups: named(fieldGroups.map(({ fields: _inner, ...rest }) => rest)),
    fields: named(
      fieldGroups.flatMap(({ id, fields }) =>
        fields.map(field => ({ ...field, title: field.label, fieldGroups: groupName(id) })),
      ),
    ),
    opinions: named(campaign.opinions),
    evidenceKinds: named(campaign.evidenceKinds),
  }
}

type Owner = { readonly id: string; readonly title: string }

/** An owner that only got another title is still the same owner. */
function ownerNames(before: readonly Owner[] | null, owners: readonly Owner[]) {
  const titles = new Map(owners.map(({ id, title }) => [id, title]))
  if (before) {
    for (const [old, now] of counterparts(before, owners)) {
      titles.set(now, before.find(({ id }) => id === old)?.title ?? '')
    }
  }
  return (id: string) => titles.get(id) ?? ''
}

/** The title of a field is its label; both would be told twice. */
function named(items: readonly (Owner & { readonly label?: string })[]): readonly Item[] {
  return items.map(item => {
    const { id, title, label, ...rest } = item
    return { id, title, value: { title, ...rest } }
  })
}

function listDifferences(
  list: string,
  before: readonly Item[],
  after: readonly Item[],
): readonly Difference[] {
  const word = campaignWords[list] ?? list
  const paired = counterparts(before, after)
  const arrived = new Set(paired.values())
  const subject = (item: Item) => `${word}“${item.title}”`
  const whole = { what: '', before: '', after: '' }
  return [
    ...before.flatMap(item => {
      const next = after.find(({ id }) => id === paired.get(item.id))
      return next
        ? valueDifferences(subject(item), [], item.value, next.value)
        : [{ kind: 'removed' as const, subject: subject(item), ...whole }]
    }),
    ...after
      .filter(({ id }) => !arrived.has(id))
      .map(item => ({ kind: 'added' as const, subject: subject(item), ...whole })),
    ...orderDifference(word, before, after, paired),
  ]
}

function orderDifference(
  word: string,
  before: readonly Item[],
  after: readonly Item[],
  paired: ReadonlyMap<string, string>,
): readonly Difference[] {
  const was = before.filter(({ id }) => paired.has(id)).map(({ id }) => paired.get(id))
  const arrived = new Set(paired.values())
  const is = after.filter(({ id }) => arrived.has(id))
  if (was.every((id, index) => is[index]?.id === id)) return []
  const titles = (ids: readonly (string | undefined)[]) =>
    ids.map(id => after.find(item => item.id === id)?.title).join('、')
  return [
    {
      kind: 'changed',
      subject: word,
      what: '顺序',
      before: titles(was),
      after: titles(is.map(({ id }) => id)),
    },
  ]
}

function valueDifferences(
  subject: string,
  path: readonly string[],
  before: unknown,
  after: unknown,
): readonly Difference[] {
  if (isGroup(before) && isGroup(after)) {
    const keys = new Set([...Object.keys(before), ...Object.keys(after)])
    return [...keys].flatMap(key =>
      valueDifferences(subject, [...path, key], before[key], after[key]),
    )
  }
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  const key = path.at(-1) ?? ''
  const what = path.map(step => campaignWords[step] ?? step).join(' › ')
  const words = (value: unknown) => campaignValue(key, value)
  return [{ kind: 'changed', subject, what, before: words(before), after: words(after) }]
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** One line for a list: “要求“创新”：字数 › 至多 160 → 200”. */
export function differenceText({ kind, subject, what, before, after }: Difference): string {
  if (kind === 'added') return `新增 ${subject}`
  if (kind === 'removed') return `删去 ${subject}`
  return `${subject}：${what} ${before} → ${after}`
}
