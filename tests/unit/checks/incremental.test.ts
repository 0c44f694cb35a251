import { expect, test } from 'vitest'
import type { Check, Finding } from '#shared/checks/check'
import { newChecker } from '#shared/checks/incremental'
import { lineCheck } from '#shared/checks/passages'
import { aDossier, prose } from '../../builders/aDossier.ts'

const head = { group: 'writing', severity: 'hint', source: '经验' } as const
const found = (rule: string, text: string): Finding => ({
  ...head,
  rule,
  text,
  at: { kind: 'overview' },
  subject: '',
  concerns: [],
})

const before = aDossier({ narratives: { 'c1-r1': prose('一'), 'c1-r2': prose('二') } })
const subjectOf = (dossier: typeof before, today = '2026-06-01') => ({
  dossier,
  campaign: dossier.campaign,
  today,
})

test('a check is asked again only when something that it reads is different', () => {
  const asked: string[] = []
  const ofYear: Check = ({ dossier }) => {
    asked.push(`year ${dossier.year}`)
    return [found('year', String(dossier.year))]
  }
  const ofDay: Check = ({ today }) => {
    asked.push(`day ${today}`)
    return []
  }
  const check = newChecker([ofYear, ofDay])

  check(subjectOf(before))
  check(subjectOf({ ...before, tier: 'flagship', fields: {} }))
  const later = check(subjectOf({ ...before, year: 2027 }))
  check(subjectOf({ ...before, year: 2027 }, '2026-06-02'))

  expect(asked).toEqual(['year 2026', 'day 2026-06-01', 'year 2027', 'day 2026-06-02'])
  expect(later.map(({ text }) => text)).toEqual(['2027'])
})

test('a check that may read a font is asked again when there is one', () => {
  const check = newChecker([({ canPrint }) => (canPrint ? [found('font', 'known')] : [])])

  expect(check(subjectOf(before))).toEqual([])
  expect(check({ ...subjectOf(before), canPrint: () => true })).toHaveLength(1)
  expect(check(subjectOf(before))).toEqual([])
})

test('after one keystroke only the text that changed is read, and the other findings stay the same objects', () => {
  const read: string[] = []
  const rule = lineCheck({
    ...head,
    rule: 'every',
    look: ({ text }) => {
      if (text === '') return []
      read.push(text)
      return [{ from: 0, to: 1, text }]
    },
  })
  const check = newChecker([rule])

  const first = check(subjectOf(before))
  const narratives = {
    ...before.narratives,
    ...aDossier({ narratives: { 'c1-r2': prose('三') } }).narratives,
  }
  const second = check(subjectOf({ ...before, narratives }))

  expect(read).toEqual(['一', '二', '三'])
  expect(second.map(({ text }) => text)).toEqual(['一', '三'])
  expect(second[0]).toBe(first[0])
})

test('a finding that is made anew but says the same stays the same object', () => {
  const check = newChecker([({ dossier }) => dossier.tasks.map(() => found('tasks', '说'))])
  const task = {
    id: 't',
    title: '',
    department: '',
    person: '',
    startsOn: '',
    endsOn: '',
    proof: '',
    state: 'open',
    evidence: [],
  } as const
  const { tasks } = aDossier({ tasks: [task] })

  const [first] = check(subjectOf({ ...before, tasks }))
  const [second] = check(subjectOf({ ...before, tasks: [...tasks, ...tasks] }))

  expect(second).toBe(first)
})
