import { expect, test } from 'vitest'
import { sentencesAreEnded } from '#shared/checks/sentencesAreEnded'
import { aDossier } from '../../builders/aDossier.ts'
import { aParagraph, marked, markedIn, mended, richText } from './checked.ts'

const open = '接到报修，值班员在三分钟内派单，班组在三十分钟内到场查看'

test('finds a paragraph without an end, and ends it', () => {
  expect(marked(sentencesAreEnded, open)).toEqual(['看'])
  expect(mended(sentencesAreEnded, open)).toBe(`${open}。`)
})

test('leaves ended paragraphs and short lines alone', () => {
  expect(marked(sentencesAreEnded, `${open}。`, '服务热线96116', `${open}（见台账）`)).toEqual([])
})

test('looks through a citation at the end', () => {
  const text = richText(aParagraph(`${open}。`, { cites: 'e1' }))

  expect(markedIn(sentencesAreEnded, aDossier({ narratives: { 'c1-r1': text } }))).toEqual([])
})
