import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyOf, readNotice } from '#shared/notice/readNotice'
import { comparedWith, noticeFixture, noticeNames } from '../../builders/noticeFixtures.ts'

const fixtures = noticeNames.map(noticeFixture)

/** What each may miss and may say beyond what is expected; a rule that gets worse fails here. */
const allowed = { missed: 2, extra: 5 }

test.each(fixtures.map(fixture => [fixture.name, fixture] as const))('%s', (_, fixture) => {
  const { missed, extra } = comparedWith(fixture)
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(allowed.missed)
  expect(extra.length, extra.join('\n')).toBeLessThanOrEqual(allowed.extra)
})

test('of all that is expected at least 97 of 100 are found', () => {
  const all = fixtures.map(comparedWith)
  const expected = all.reduce((sum, each) => sum + each.expected, 0)
  const missed = all.reduce((sum, each) => sum + each.missed.length, 0)
  expect(1 - missed / expected).toBeGreaterThanOrEqual(0.97)
})

test('the brand notice is read without a gap', () => {
  expect(comparedWith(noticeFixture('brand'))).toMatchObject({ missed: [], extra: [] })
})

const pieces = fixtures.flatMap(({ text }) => text.split(/(?<=[\n。；])/))
const anyNotice = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom(...pieces, '（', '“', '一、', '5月', '\f', '\t', '- 1 -\n'), {
      maxLength: 40,
    })
    .map(parts => parts.join('')),
)

test('any text at all: no fault, spans inside the text, nothing twice', () => {
  fc.assert(
    fc.property(anyNotice, raw => {
      const { text, findings } = readNotice(raw)
      for (const { span } of findings) {
        expect(span.from).toBeGreaterThanOrEqual(0)
        expect(span.to).toBeGreaterThan(span.from)
        expect(span.to).toBeLessThanOrEqual(text.length)
      }
      expect(new Set(findings.map(keyOf)).size).toBe(findings.length)
    }),
    { numRuns: 200 },
  )
})
