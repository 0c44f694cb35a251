import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainText } from '#shared/domain/characterCount'
import { moveCampaign, moveConsequences } from '#shared/domain/moveCampaign'
import { placeStray, strayTargets } from '#shared/domain/strays'
import type { Campaign } from '#shared/schema/campaign'
import { Dossier } from '#shared/schema/dossier'
import { aCampaign } from '../../builders/aCampaign.ts'
import { aDossier, aPdf, prose } from '../../builders/aDossier.ts'
import { anyRichText } from '../../builders/anyRichText.ts'

const old = aCampaign()
const [first, second] = old.criteria
if (!first || !second) throw new Error('the builder makes two criteria')

const without = (id: string): Campaign => ({
  ...old,
  criteria: old.criteria.map(criterion => ({
    ...criterion,
    requirements: criterion.requirements.filter(requirement => requirement.id !== id),
  })),
})
const renumbered = (id: string, newId: string): Campaign =>
  aCampaign(JSON.parse(JSON.stringify(old).replaceAll(`"${id}"`, `"${newId}"`)))

test('a text stays where its demand stays', () => {
  const dossier = aDossier({ narratives: { 'c1-r1': prose('做法') } })
  const moved = moveCampaign(dossier, { ...old, revision: 2 })

  expect(moved).toEqual({ ...dossier, campaign: { ...old, revision: 2 } })
  expect(moveConsequences(dossier, moved)).toEqual([])
})

test('a text follows its demand to a new id, with its evidence, answers and mark', () => {
  const dossier = aDossier({
    narratives: { 'c1-r1': prose('做法') },
    answers: {
      plan: {},
      summary: {},
      narratives: { 'c1-r1': { deed: { text: '修灯', taken: [] } } },
    },
    rehearsal: { 'c1-r1': { points: 8, reason: '有数' } },
    evidence: [aPdf('c1-r1')],
  })
  const moved = moveCampaign(dossier, renumbered('c1-r1', 'new-idea'))

  expect(moved.narratives).toEqual({ 'new-idea': prose('做法') })
  expect(moved.answers.narratives).toEqual({ 'new-idea': { deed: { text: '修灯', taken: [] } } })
  expect(moved.rehearsal).toEqual({ 'new-idea': { points: 8, reason: '有数' } })
  expect(moved.evidence[0]?.supports).toEqual(['new-idea'])
  expect(moved.strays).toEqual([])
})

test('what belonged to a demand that is gone waits together, under its old name', () => {
  const dossier = aDossier({
    narratives: { 'c1-r1': prose('第一段', '第二段') },
    rehearsal: { 'c1-r1': { points: 8, reason: '有数' } },
    evidence: [aPdf(['c1-r1', 'c1-r2'], { title: '通报' })],
  })
  const moved = moveCampaign(dossier, without('c1-r1'))

  expect(moved.strays).toMatchObject([{ title: '申报材料 · 要求一' }])
  expect(moved.strays.map(({ text }) => plainText(text, moved))).toEqual([
    '第一段\n第二段\n自评 8 分：有数\n原来对应的证明材料：通报',
  ])
  expect(moved.narratives).toEqual({})
  expect(moved.evidence[0]?.supports).toEqual(['c1-r2'])
  expect(moveConsequences(dossier, moved)).toEqual([
    expect.stringContaining('“申报材料 · 要求一”在新活动里没有位置'),
    expect.stringContaining('1 份证明材料对应的要求少了'),
  ])
})

test('a value that the new way of filling in cannot show is kept as stray text', () => {
  const asPicture = aCampaign({
    fieldGroups: old.fieldGroups.map(group => ({
      ...group,
      fields: group.fields.map(field =>
        field.id === 'meaning' ? { ...field, input: { kind: 'picture' } } : field,
      ),
    })),
  })
  const moved = moveCampaign(aDossier({ fields: { unit: '处', meaning: '灯\n亮' } }), asPicture)

  expect(moved.fields).toEqual({ unit: '处' })
  expect(moved.strays.map(({ text }) => plainText(text, moved))).toEqual(['灯\n亮'])
})

test('a picture whose field is gone is kept', () => {
  const file = { hash: 'a'.repeat(64), extension: 'png', width: 1, height: 1 } as const
  const noLogo = aCampaign({
    fieldGroups: old.fieldGroups.map(group => ({
      ...group,
      fields: group.fields.filter(field => field.id !== 'logo'),
    })),
  })
  const moved = moveCampaign(aDossier({ pictures: { logo: file } }), noLogo)

  expect(moved.pictures).toEqual({})
  expect(moved.strays[0]?.text.content).toEqual([{ type: 'picture', attrs: { file, caption: '' } }])
})

test('a tier and a kind that are gone become the least demanding ones', () => {
  const next = aCampaign({
    tiers: [{ id: 'potential', title: '潜在', summary: '说明' }],
    evidenceKinds: [
      { id: 'photo', title: '照片', help: '', strength: 'photo', lasts: false },
      { id: 'misc', title: '其他材料', help: '', strength: 'statement', lasts: false },
    ],
  })
  const dossier = aDossier({ evidence: [aPdf('c1-r1', { kind: 'award' })] })
  const moved = moveCampaign(dossier, next)

  expect(moved.tier).toBe('potential')
  expect(moved.evidence[0]?.kind).toBe('misc')
  expect(moveConsequences(dossier, moved)).toHaveLength(2)
})

test('a stray text is put behind what stands in its new place', () => {
  const dossier = moveCampaign(
    aDossier({ narratives: { 'c1-r1': prose('旧文'), 'c1-r2': prose('在位') } }),
    without('c1-r1'),
  )
  const [stray] = dossier.strays
  const target = strayTargets(dossier).find(({ title }) => title === '申报材料 · 要求二')
  if (!stray || !target) throw new Error('one of each is there')

  const placed = placeStray(dossier, stray, target)

  expect(placed.narratives).toEqual({ 'c1-r2': prose('在位', '旧文') })
  expect(placed.strays).toEqual([])
})

// Campaigns that share some ids and some titles, in every combination.
const ids = ['a', 'b', 'c', 'd', 'e']
const some = fc.uniqueArray(
  fc.record({ id: fc.constantFrom(...ids), title: fc.constantFrom('甲', '乙', '丙', '丁') }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 4 },
)
const anyCampaign = fc.tuple(some, some, some, some).map(([demands, plan, summary, fields]) =>
  aCampaign({
    criteria: [
      {
        ...first,
        requirements: demands.map(named => ({ ...firstRequirement(), ...named })),
      },
    ],
    planSections: plan.map(named => ({ ...firstSection(), ...named })),
    summarySections: summary.map(named => ({ ...firstSection(), ...named, draws: [] })),
    fieldGroups: [
      ...old.fieldGroups,
      {
        id: 'more',
        title: '更多',
        help: '',
        fields: fields.map(({ id, title }, index) => ({
          id,
          label: title,
          help: '',
          required: false,
          input: index % 2 ? { kind: 'month' } : { kind: 'text' },
        })),
      },
    ],
  }),
)
function firstRequirement() {
  const [requirement] = first?.requirements ?? []
  if (!requirement) throw new Error('the builder makes requirements')
  return requirement
}
function firstSection() {
  const [section] = old.planSections
  if (!section) throw new Error('the builder makes sections')
  return section
}

const word = fc.stringMatching(/^[一-龥a-z0-9]{1,8}$/)
const texts = fc.dictionary(fc.constantFrom(...ids), anyRichText)
const answers = fc.dictionary(
  fc.constantFrom(...ids),
  word.map(text => ({ deed: { text, taken: [] } })),
)
const anyContent = fc.record({
  plan: texts,
  summary: texts,
  narratives: texts,
  fields: fc.dictionary(fc.constantFrom(...ids), word),
  answers: fc.record({ plan: answers, summary: answers, narratives: answers }),
  rehearsal: fc.dictionary(
    fc.constantFrom(...ids),
    word.map(reason => ({ points: 5, reason })),
  ),
})

/** Every character that a person typed, in any order, wherever it is kept; campaigns are no content. */
function typed({ campaign: _rules, ...dossier }: Dossier): string {
  const found: string[] = []
  const look = (value: unknown): void => {
    if (typeof value === 'string') found.push(value)
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) if (key !== 'type') look(inner)
  }
  for (const key of ['plan', 'summary', 'narratives', 'fields', 'answers', 'rehearsal'] as const)
    look(dossier[key])
  look(dossier.strays.map(({ text }) => text))
  return found.join('')
}
const counted = (text: string) => {
  const counts = new Map<string, number>()
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1)
  return counts
}

test('no character of anybody’s text disappears, however often the campaign changes', () => {
  fc.assert(
    fc.property(
      anyContent,
      fc.array(anyCampaign, { minLength: 1, maxLength: 4 }),
      (content, all) => {
        const dossier = aDossier({ ...content, campaign: aCampaign({ id: 'before' }) })
        const moved = all.reduce(moveCampaign, dossier)
        const after = counted(typed(moved))
        for (const [character, times] of counted(typed(dossier))) {
          if (character.trim() === '') continue
          expect(after.get(character) ?? 0, character).toBeGreaterThanOrEqual(times)
        }
        expect(Dossier.parse(moved)).toEqual(moved)
        expect(new Set(moved.strays.map(({ id }) => id)).size).toBe(moved.strays.length)
      },
    ),
  )
})

test('everything that is kept in place has a place in the new campaign', () => {
  fc.assert(
    fc.property(anyContent, anyCampaign, anyCampaign, (content, from, to) => {
      const moved = moveCampaign(moveCampaign(aDossier({ ...content }), from), to)
      const known = new Set(to.planSections.map(({ id }) => id as string))
      expect(Object.keys(moved.plan).filter(id => !known.has(id))).toEqual([])
    }),
  )
})
