import { expect, test } from 'vitest'
import {
  characterTwips,
  frameOnPage,
  grid,
  linesOnPage,
  marginsOf,
  marginsOnPage,
  paper,
  points,
  sheet,
  signatureIndents,
  textArea,
  textHeight,
  twips,
} from '#shared/document/layout'
import { shippedLayouts, standardLayout } from '#shared/domain/layouts'

test('leaves the text area that GB/T 9704 asks for', () => {
  const { left, right } = marginsOf(standardLayout)

  expect(paper.width - left - right).toBe(textArea.width)
  expect([textArea.width, textHeight(standardLayout)]).toEqual([156, 225])
})

test.each(shippedLayouts)('$name fits 22 lines of 28 characters and not one more', ({ layout }) => {
  expect(linesOnPage(layout)).toBe(22)
  expect(Math.floor(points(textArea.width) / grid.characterPitch)).toBe(28)
})

test.each([
  [28, 22],
  [28.8, 22],
  [28.95, 22],
  [29, 21],
])('%s points from line to line give %s lines a page', (linePitch, lines) => {
  expect(linesOnPage({ ...standardLayout, linePitch })).toBe(lines)
})

test.each(shippedLayouts)('$name begins its type 37 mm from the top', ({ layout }) => {
  const halfGap = layout.margins === 'standard' ? 0 : (layout.linePitch - 16) / 2
  expect(points(marginsOf(layout).top) + halfGap).toBeCloseTo(points(37), -1)
})

test('gives Word the numbers of the standard in twips', () => {
  const { top, bottom, left, right } = marginsOf(standardLayout)

  expect([top, bottom, left, right].map(twips)).toEqual([2098, 1984, 1587, 1474])
  expect(characterTwips(2)).toBe(632)
})

test('turns the binding edge inwards on even pages only where both sides are printed', () => {
  const [standard, , mirrored] = shippedLayouts.map(({ layout }) => layout)

  expect(standard && marginsOnPage(standard, 2)).toEqual(standard && marginsOnPage(standard, 1))
  expect(mirrored && marginsOnPage(mirrored, 3).left).toBe(28)
  expect(mirrored && marginsOnPage(mirrored, 4).left).toBe(26)
})

test.each(shippedLayouts)('$name keeps the frame of a sheet inside the text area', ({ layout }) => {
  const { top, bottom } = marginsOf(layout)
  const frame = frameOnPage(layout, 1)

  expect(sheet.head + sheet.frame.height).toBeLessThanOrEqual(textHeight(layout))
  expect(frame.y).toBeGreaterThanOrEqual(points(bottom))
  expect(frame.y + frame.height + points(sheet.head)).toBeCloseTo(points(paper.height - top), 5)
})

test('sets the date two characters right of the unit, which ends two before the edge', () => {
  expect(signatureIndents('云川市城市排水养护处', '2026年11月3日')).toEqual({ unit: 16, date: 18 })
})

test('moves a unit left that is shorter than the date', () => {
  expect(signatureIndents('排水处', '2026年11月3日')).toEqual({ unit: 17.5, date: 19.5 })
})

test('never moves a long unit out of the text area', () => {
  expect(signatureIndents('名'.repeat(40), '2026年11月3日').unit).toBe(0)
})
