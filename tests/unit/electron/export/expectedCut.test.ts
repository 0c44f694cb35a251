import { expect, test } from 'vitest'
import { composeSubmission } from '#shared/document/compose/submission'
import { expectedOf } from '../../../../electron/export/expected.ts'
import { expectedCut } from '../../../../electron/export/expectedCut.ts'
import { aWrittenDossier } from '../../document/aWrittenDossier.ts'

const dossier = aWrittenDossier()
const doc = composeSubmission({ dossier, campaign: dossier.campaign, today: '2026-11-03' })
const textPages = 9
const sheets = doc.blocks.flatMap(block => (block.kind === 'evidenceSheet' ? [block] : []))
/** Everything of the text on its last page, then a page for each sheet. */
const pages = new Map([
  ...[...expectedOf(doc, { pages: new Map(), pageCount: 0 }).landings.keys()].map(
    anchor => [anchor, textPages] as const,
  ),
  ...sheets.map(({ anchor }, index) => [anchor, textPages + 1 + index] as const),
])
const pageCount = textPages + sheets.length
const numbers = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)
const nameOf = (page: number) => (page <= textPages + 1 ? '前' : '后')
const whole = expectedOf(doc, { pages, pageCount })
const parts = [
  { numbers: numbers(1, textPages + 1), hasText: true },
  { numbers: numbers(textPages + 2, pageCount), hasText: false },
].map(part => expectedCut({ doc, pages, pageCount, nameOf }, part))

test('every link, bookmark and sheet of the whole is promised of one part, once', () => {
  expect(sheets.length).toBeGreaterThan(1)
  const sorted = (links: readonly { readonly text: string; readonly target: string }[]) =>
    links.map(({ text, target }) => `${text}>${target}`).sort()
  expect(sorted(parts.flatMap(({ links }) => links))).toEqual(sorted(whole.links))
  expect(parts.flatMap(part => part.sheets)).toEqual(whole.sheets)
  const titles = parts.flatMap(({ bookmarks }) => bookmarks.slice(0, -1))
  expect(titles).toEqual(whole.bookmarks)
})

test('a place is where it lies in the part, or on the signpost with the name of the part it is in', () => {
  const [first, second] = sheets
  const [text, rest] = parts
  const at = (part: typeof text, anchor = '') => part?.landings.get(anchor)

  expect(at(text, first?.anchor)?.page).toBe(textPages + 1)
  expect(at(text, second?.anchor)).toEqual({ page: textPages + 2, words: '后', isElsewhere: true })
  expect(at(rest, second?.anchor)?.page).toBe(1)
  expect(at(rest, first?.anchor)).toEqual({ page: sheets.length, words: '前', isElsewhere: true })
})

test('rows of the contents are asked of the text, as far as they lead within it', () => {
  const [text, rest] = parts

  expect(text?.contents).toEqual(whole.contents)
  expect(rest?.contents).toEqual([])
  expect(rest?.hasText).toBe(false)
})
