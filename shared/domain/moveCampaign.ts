import type { Answers } from '../schema/answers.ts'
import type { Campaign, EvidenceKindId, FieldInput, RequirementId } from '../schema/campaign.ts'
import type { Dossier, Evidence, Stray } from '../schema/dossier.ts'
import type { RichBlock, RichText } from '../schema/richText.ts'
import { richTextCount } from './characterCount.ts'
import { counterparts, namedFields } from './counterparts.ts'
import { fieldsOf, requirementsOf } from './requirements.ts'

/**
 * Gives a dossier another campaign. What was written follows its place, by id or by
 * title; what has no place any more is kept word for word as stray text (未归位的文字).
 */
export function moveCampaign(dossier: Dossier, next: Campaign): Dossier {
  const old = dossier.campaign
  const losses: Loss[] = []
  const lose: Lose = (place, blocks) => {
    if (blocks.length > 0) losses.push({ place, blocks })
  }
  const plan = placesOf('实施方案', old.planSections, next.planSections)
  const summary = placesOf('总结', old.summarySections, next.summarySections)
  const demands = placesOf('申报材料', requirementsOf(old), requirementsOf(next))
  const fields = fieldPlaces(old, next)
  const kinds = kindsFor(old, next)
  const texts = (records: Texts, places: Places) =>
    moved(records, places, (text, at) => lose(at, text.content))
  const answers = (records: Readonly<Record<string, Answers>>, places: Places) =>
    moved(records, places, (all, at) => lose(at, answerBlocks(all)))
  const changed = {
    ...dossier,
    campaign: next,
    tier: tierIn(dossier, next),
    fields: moved(dossier.fields, fields, (value, at) => lose(at, paragraphs(value))),
    pictures: moved(dossier.pictures, fields, (file, at) =>
      lose(at, [{ type: 'picture', attrs: { file, caption: '' } }]),
    ),
    plan: texts(dossier.plan, plan),
    summary: texts(dossier.summary, summary),
    narratives: texts(dossier.narratives, demands),
    answers: {
      plan: answers(dossier.answers.plan, plan),
      summary: answers(dossier.answers.summary, summary),
      narratives: answers(dossier.answers.narratives, demands),
    },
    rehearsal: moved(dossier.rehearsal, demands, ({ points, reason }, at) =>
      lose(at, paragraphs(reason && `自评 ${points} 分：${reason}`)),
    ),
    evidence: dossier.evidence.map(item => movedEvidence(item, demands, kinds, lose)),
  }
  return { ...changed, strays: withLosses(dossier.strays, losses) } as Dossier
}

type Texts = Readonly<Record<string, RichText>>

type PlaceName = { readonly id: string; readonly title: string }
type Loss = { readonly place: PlaceName; readonly blocks: readonly RichBlock[] }
type Lose = (place: PlaceName, blocks: readonly RichBlock[]) => void

type Places = {
  /** Where the new campaign has what the old one called by this id. */
  readonly to: ReadonlyMap<string, string>
  /** What the old campaign knew, with its name for whoever finds the text without a place. */
  readonly names: ReadonlyMap<string, string>
  readonly known: ReadonlySet<string>
}

function placesOf(
  document: string,
  before: readonly PlaceName[],
  after: readonly PlaceName[],
): Places {
  return {
    to: counterparts(before, after),
    names: new Map(before.map(({ id, title }) => [id, `${document} · ${title}`])),
    known: new Set(after.map(({ id }) => id)),
  }
}

/** A field keeps its value only where the new way of filling it in can show it. */
function fieldPlaces(old: Campaign, next: Campaign): Places {
  const places = placesOf('申报表', namedFields(old), namedFields(next))
  const inputs = (campaign: Campaign) =>
    new Map(fieldsOf(campaign).map(field => [field.id as string, field.input.kind]))
  const [before, after] = [inputs(old), inputs(next)]
  const fitting = [...places.to].filter(([from, to]) =>
    canShow(before.get(from) ?? 'text', after.get(to) ?? 'text'),
  )
  return { ...places, to: new Map(fitting) }
}

function canShow(value: FieldInput['kind'], field: FieldInput['kind']): boolean {
  if (value === field) return true
  return value !== 'picture' && field !== 'picture' && field !== 'month' && field !== 'statement'
}

/** Puts every value under its new id; one that has none is handed to `lose` with the name of its place. */
function moved<T>(
  records: Readonly<Record<string, T>>,
  { to, names, known }: Places,
  lose: (value: T, place: PlaceName) => void,
): Record<string, T> {
  const kept = new Map<string, T>()
  const others: [string, T][] = []
  for (const [id, value] of Object.entries(records)) {
    const target = to.get(id)
    if (target === undefined) others.push([id, value])
    else kept.set(target, value)
  }
  for (const [id, value] of others) {
    // Left over from a campaign before the last: it is found again when its place is back.
    if (!names.has(id) && known.has(id) && !kept.has(id)) kept.set(id, value)
    else lose(value, { id, title: names.get(id) ?? '从前的活动' })
  }
  return Object.fromEntries(kept)
}

function movedEvidence(
  item: Evidence,
  { to, names }: Places,
  kinds: ReadonlyMap<string, string>,
  lose: Lose,
): Evidence {
  const supports = item.supports.flatMap((id): RequirementId[] => {
    const target = to.get(id)
    if (target !== undefined) return [target as RequirementId]
    const title = names.get(id)
    if (title === undefined) return [id]
    lose({ id, title }, paragraphs(`原来对应的证明材料：${item.title}`))
    return []
  })
  const kind = (kinds.get(item.kind) ?? item.kind) as EvidenceKindId
  return { ...item, kind, supports: [...new Set(supports)] }
}

/** A kind that is gone becomes the new campaign's 其他, or its last kind. */
function kindsFor(old: Campaign, next: Campaign): ReadonlyMap<string, string> {
  const found = counterparts(old.evidenceKinds, next.evidenceKinds)
  const rest =
    next.evidenceKinds.find(({ title }) => title.startsWith('其他')) ?? next.evidenceKinds.at(-1)
  return new Map(old.evidenceKinds.map(({ id }) => [id, found.get(id) ?? rest?.id ?? id]))
}

/** The same tier, or one of the same name, or the least demanding one. */
function tierIn({ campaign, tier }: Dossier, next: Campaign): Dossier['tier'] {
  const title = campaign.tiers.find(({ id }) => id === tier)?.title
  const same =
    next.tiers.find(({ id }) => id === tier) ?? next.tiers.find(other => other.title === title)
  return (same ?? next.tiers.at(-1))?.id ?? tier
}

function answerBlocks(answers: Answers): readonly RichBlock[] {
  return Object.values(answers).flatMap(answer => paragraphs(answer?.text ?? ''))
}

function paragraphs(text: string): readonly RichBlock[] {
  return text
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => ({ type: 'paragraph', content: [{ type: 'text', text: line }] }))
}

/** One stray for each place that is gone, behind those that wait already. */
function withLosses(before: readonly Stray[], losses: readonly Loss[]): readonly Stray[] {
  const places = new Map<string, Loss[]>()
  for (const loss of losses) {
    const key = `${loss.place.title} ${loss.place.id}`
    places.set(key, [...(places.get(key) ?? []), loss])
  }
  const used = new Set(before.map(({ id }) => id))
  const free = Array.from({ length: used.size + places.size }, (_, n) => String(n + 1)).filter(
    id => !used.has(id),
  )
  const added = [...places.values()].map((all, index) => ({
    id: free[index] ?? '',
    title: all[0]?.place.title.slice(0, 500) ?? '',
    text: { type: 'doc' as const, content: all.flatMap(({ blocks }) => blocks) },
  }))
  return [...before, ...added]
}

/** What a move does to the content of a dossier beyond giving it other rules, one sentence each. */
export function moveConsequences(before: Dossier, after: Dossier): readonly string[] {
  const strays = after.strays.slice(before.strays.length)
  const tier = ({ campaign, tier }: Dossier) =>
    campaign.tiers.find(({ id }) => id === tier)?.title ?? ''
  const kinds = after.evidence.filter((item, index) => item.kind !== before.evidence[index]?.kind)
  const supports = before.evidence.filter(
    (item, index) => item.supports.length > (after.evidence[index]?.supports.length ?? 0),
  )
  return [
    ...(before.tier === after.tier ? [] : [`品牌层级由“${tier(before)}”改为“${tier(after)}”。`]),
    ...strays.map(
      ({ title, text }) =>
        `“${title}”在新活动里没有位置，写的内容（${richTextCount(text, after)} 字）一字不少移到“未归位的文字”。`,
    ),
    ...(supports.length === 0
      ? []
      : [`${supports.length} 份证明材料对应的要求少了，材料都在，请到“证明材料”重新对应。`]),
    ...(kinds.length === 0 ? [] : [`${kinds.length} 份证明材料换了类别，请到“证明材料”看一看。`]),
  ]
}
