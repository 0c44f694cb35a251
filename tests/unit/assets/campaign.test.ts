import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { requirementsOf } from '#shared/domain/requirements'
import { Campaign } from '#shared/schema/campaign'

const folder = resolve(import.meta.dirname, '../../../assets/campaigns')
const files = readdirSync(folder).filter(name => name.endsWith('.json'))

const read = (name: string) =>
  Campaign.parse(JSON.parse(readFileSync(resolve(folder, name), 'utf8')))
const notice = read('zhujian-2013.json')

test.each(files)('%s is a campaign, named as its file', name => {
  expect(`${read(name).id}.json`).toBe(name)
})

test('the four criteria come to a hundred points', () => {
  expect(notice.criteria).toHaveLength(4)
  expect(notice.criteria.reduce((sum, criterion) => sum + criterion.points, 0)).toBe(100)
})

test('the second criterion holds the six superlatives, the norms, the management, the guarantee and the keeping', () => {
  const titles = notice.criteria[1]?.requirements.map(requirement => requirement.title)

  expect(titles).toEqual([
    ...['理念最新', '态度最好', '效率最高', '程序最简', '成本最低', '队伍最廉'],
    ...['服务规范', '品牌管理体系', '服务保障机制', '规范执行'],
  ])
})

test('every criterion asks for about 500 to 1,000 characters', () => {
  for (const { requirements } of notice.criteria) {
    const sum = (side: 'min' | 'max') => requirements.reduce((all, r) => all + r.words[side], 0)
    expect(sum('min')).toBeGreaterThanOrEqual(500)
    expect(sum('min')).toBeLessThanOrEqual(520)
    expect(sum('max')).toBeGreaterThanOrEqual(800)
    expect(sum('max')).toBeLessThanOrEqual(1020)
  }
})

test('every demand guides with questions and examples, and wants evidence', () => {
  for (const requirement of requirementsOf(notice)) {
    expect(requirement.questions.length, requirement.title).toBeGreaterThanOrEqual(3)
    expect(requirement.questions.length, requirement.title).toBeLessThanOrEqual(5)
    expect(requirement.examples.length, requirement.title).toBeGreaterThanOrEqual(2)
    expect(requirement.minEvidence, requirement.title).toBeGreaterThan(0)
  }
})

test('the two dates that the notice fixes are there', () => {
  const due = Object.fromEntries(notice.deliverables.map(({ id, due }) => [id, due]))

  expect(due).toEqual({ plan: '05-31', submission: '11-05', summary: '12-31' })
  expect(notice.deliverables[0]?.channel).toBe('email')
})

test('the eight steps follow one another through the year', () => {
  const starts = notice.steps.map(step => step.from)

  expect(notice.steps).toHaveLength(8)
  expect([...starts].sort()).toEqual(starts)
  expect(notice.steps.every(step => step.from <= step.to)).toBe(true)
})

test('patterns use only names that the program fills in', () => {
  const known = ['year', 'unit', 'brand', 'deliverable', 'tier', 'contact', 'phone', 'date']
  const patterns = notice.deliverables.flatMap(d => [d.fileName, d.mail.subject, d.mail.body])
  const used = patterns.flatMap(pattern => [...pattern.matchAll(/\{(.*?)\}/g)].map(m => m[1]))

  expect(used.length).toBeGreaterThan(0)
  expect(used.filter(name => !known.includes(name ?? ''))).toEqual([])
})

test('no file name holds a character that Windows refuses', () => {
  for (const { fileName } of notice.deliverables) {
    expect(fileName.replaceAll(/[{}]/g, '')).not.toMatch(/[<>:"/\\|?*]/)
  }
})
