import { expect, test } from 'vitest'
import {
  characterTwips,
  frameOnPage,
  grid,
  paper,
  points,
  sheet,
  signatureIndents,
  textArea,
  twips,
} from '#shared/document/layout'

test('leaves the text area that GB/T 9704 asks for', () => {
  expect(paper.width - paper.left - paper.right).toBe(textArea.width)
  expect(paper.height - paper.top - paper.bottom).toBe(textArea.height)
})

test('fits 22 lines of 28 characters and not one more', () => {
  const lines = points(textArea.height) / grid.linePitch
  const characters = points(textArea.width) / grid.characterPitch

  expect(Math.floor(lines)).toBe(22)
  expect(Math.floor(characters)).toBe(28)
})

test('gives Word the numbers of the standard in twips', () => {
  expect([paper.top, paper.bottom, paper.left, paper.right].map(twips)).toEqual([
    2098, 1984, 1587, 1474,
  ])
  expect(characterTwips(2)).toBe(632)
})

test('keeps the frame of a sheet inside the text area', () => {
  const frame = frameOnPage()

  expect(sheet.head + sheet.frame.height).toBeLessThanOrEqual(textArea.height)
  expect(frame.y).toBeGreaterThanOrEqual(points(paper.bottom))
  expect(frame.y + frame.height + points(sheet.head)).toBeCloseTo(
    points(paper.height - paper.top),
    5,
  )
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
