import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { allChecks } from '#shared/checks/all'
import { type Finding, runChecks } from '#shared/checks/check'
import { characterCount } from '#shared/domain/characterCount'
import { requirementsOf } from '#shared/domain/requirements'
import type { Requirement, Section } from '#shared/schema/campaign'
import { readCampaign } from '#shared/schema/readCampaign'
import type { RichText } from '#shared/schema/richText'
import { aCampaign } from '../../builders/aCampaign.ts'
import { aDossier, prose } from '../../builders/aDossier.ts'

const file = resolve(import.meta.dirname, '../../../assets/campaigns/zhujian-2013.json')
const notice = readCampaign(JSON.parse(readFileSync(file, 'utf8')))

const demands: readonly Requirement[] = requirementsOf(notice)
const sections: readonly Section[] = notice.planSections
const asked = [
  ...demands.map(place => ({ title: place.title, place, kind: 'demand' as const })),
  ...sections.map(place => ({ title: place.title, place, kind: 'section' as const })),
  ...notice.summarySections.map(place => ({
    title: `总结的${place.title}`,
    place,
    kind: 'summary' as const,
  })),
]

type Kind = (typeof asked)[number]['kind']

const written = {
  demand: (rich: RichText) => ({ narratives: { 'c1-r1': rich } }),
  section: (rich: RichText) => ({ plan: { p1: rich } }),
  summary: (rich: RichText) => ({ summary: { s1: rich } }),
} as const

/** A summary looks back. */
const days = { demand: '2026-04-01', section: '2026-04-01', summary: '2026-12-20' } as const

/** What the rules say of a text where it would stand; what they say of the empty dossier around it is left out. */
function findingsOn(text: string, kind: Kind): readonly Finding[] {
  const campaign = aCampaign({ words: { min: 0, max: 0 }, minEvidence: 0 })
  const rich = prose(text)
  const dossier = aDossier({
    campaign,
    ...written[kind](rich),
  })
  return runChecks(allChecks, { dossier, campaign, today: days[kind] }).filter(
    ({ span }) => span !== undefined,
  )
}

const named = (findings: readonly Finding[]) =>
  findings.map(({ rule, severity, span }) => `${severity} ${rule} “${span?.found.slice(0, 20)}”`)

test('22 demands and 8 sections are there', () => {
  expect(demands).toHaveLength(22)
  expect(sections).toHaveLength(8)
})

test.each(asked)(
  '$title says who reads it, asks, and shows a strong and a weak answer',
  ({ place: { readers, questions, answers, examples } }) => {
    expect(characterCount(readers)).toBeGreaterThanOrEqual(10)
    expect(characterCount(readers)).toBeLessThanOrEqual(40)
    expect(readers).toMatch(/^[^。]+。$/)
    expect(questions.length).toBeGreaterThanOrEqual(3)
    expect(questions.length).toBeLessThanOrEqual(5)
    expect(examples.length).toBeGreaterThanOrEqual(2)
    expect(characterCount(answers.weak)).toBeGreaterThanOrEqual(20)
    expect(answers.difference).toMatch(/^[^。]+。$/)
  },
)

test.each(asked)(
  'the strong answer to $title is short, and holds numbers and a time or an object',
  ({ place: { answers, words } }) => {
    expect(answers.strong.length).toBeGreaterThanOrEqual(60)
    expect(answers.strong.length).toBeLessThanOrEqual(140)
    if (words.max > 0) expect(characterCount(answers.strong)).toBeLessThanOrEqual(words.max)
    expect(answers.strong.match(/\d+/g)?.length ?? 0).toBeGreaterThanOrEqual(2)
  },
)

test.each(asked)(
  'the rules have nothing to say against the strong answer to $title',
  ({ place, kind }) => {
    const against = findingsOn(place.answers.strong, kind).filter(
      ({ severity, group }) => severity !== 'hint' || group === 'expert',
    )
    expect(named(against)).toEqual([])
  },
)

test.each(asked)('the weak answer to $title is what an expert stumbles over', ({ place, kind }) => {
  const groups = findingsOn(place.answers.weak, kind).map(({ group }) => group)
  expect(groups).toContain('expert')
})

test('no answer is told twice', () => {
  const all = asked.flatMap(({ place: { answers, readers } }) => [
    ...Object.values(answers),
    readers,
  ])
  expect(new Set(all).size).toBe(all.length)
})
