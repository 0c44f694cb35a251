import { expect, test } from 'vitest'
import { citationsExist } from '#shared/checks/citationsExist'
import { emailsAreHidden } from '#shared/checks/emailsAreHidden'
import { evidenceIsCited } from '#shared/checks/evidenceIsCited'
import { headingsHaveText } from '#shared/checks/headingsHaveText'
import { paragraphsAreNotRepeated } from '#shared/checks/paragraphsAreNotRepeated'
import { quotesAreCurly } from '#shared/checks/quotesAreCurly'
import { repair } from '#shared/checks/repairs'
import { factUses } from '#shared/domain/factUses'
import { FactId } from '#shared/schema/richText'
import { aDossier, aPdf, prose } from '../../builders/aDossier.ts'
import { aFact, saying } from '../../builders/aFact.ts'
import { aHeading, aParagraph, checked, richText } from './checked.ts'

const at = { kind: 'summary', section: 's1' }

test('a fault in a summary is marked at its place and mended there', () => {
  const dossier = aDossier({ summary: { s1: prose('大家说"好"。') } })
  const found = checked(quotesAreCurly, dossier)

  expect(found[0]).toMatchObject({ at, concerns: ['summary'], subject: '总结 · 总结第一节' })
  expect(repair(dossier, found).summary).toEqual({ s1: prose('大家说“好”。') })
})

test('personal data, empty headings and lost citations are found in a summary too', () => {
  const s1 = richText(aHeading('成效'), aHeading('来信'), aParagraph('写到 a@b.cn', { cites: 'x' }))
  const dossier = aDossier({ summary: { s1 } })

  for (const check of [emailsAreHidden, headingsHaveText, citationsExist]) {
    expect(checked(check, dossier)).toMatchObject([{ at, concerns: ['summary'] }])
  }
})

test('the plan may say once more what the summary says; the summary may not say it twice', () => {
  const long = prose(
    '每个月的第一个星期一，班长带着台账走一遍辖区，把没有修好的灯逐盏登记下来，当天派单。',
  )
  const both = aDossier({ plan: { p1: long }, summary: { s1: long } })
  const twice = aDossier({ summary: { s1: long, s2: long } })

  expect(checked(paragraphsAreNotRepeated, both)).toEqual([])
  expect(checked(paragraphsAreNotRepeated, twice)).toHaveLength(1)
})

test('evidence and facts that only a summary uses are used', () => {
  const evidence = [aPdf('c1-r1', { id: 'e' })]
  const cited = aDossier({ evidence, summary: { s1: richText(aParagraph({ cites: 'e' })) } })
  const using = aDossier({ facts: [aFact({ id: 'f' })], summary: { s1: saying({ fact: 'f' }) } })

  expect(checked(evidenceIsCited, aDossier({ evidence }))).toHaveLength(1)
  expect(checked(evidenceIsCited, cited)).toEqual([])
  expect(factUses(using).get(FactId.parse('f'))).toEqual([
    { at, subject: '总结 · 总结第一节', times: 1 },
  ])
})
