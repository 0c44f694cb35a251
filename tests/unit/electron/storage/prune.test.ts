import { expect, test } from 'vitest'
import { superfluous } from '../../../../electron/storage/prune.ts'

const hour = 3_600_000
const day = 24 * hour
const now = Date.UTC(2026, 10, 5)
/** One snapshot every `step`, newest first. */
const every = (step: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    file: String(index),
    wall: now - index * step,
    isMilestone: false,
  }))

test('keeps one an hour for a week, one a day for 90 days, then one a week', () => {
  const year = every(10 * 60_000, 365 * 24 * 6)

  const gone = new Set(superfluous(year, now))
  const kept = year.filter(({ file }) => !gone.has(file))
  const agedAbout = (from: number, to: number) =>
    kept.filter(({ wall }) => now - wall >= from && now - wall < to).length

  expect(agedAbout(0, 7 * day)).toBeGreaterThanOrEqual(168)
  expect(agedAbout(0, 7 * day)).toBeLessThanOrEqual(170)
  expect(agedAbout(7 * day, 90 * day)).toBeGreaterThanOrEqual(82)
  expect(agedAbout(7 * day, 90 * day)).toBeLessThanOrEqual(85)
  expect(agedAbout(90 * day, 365 * day)).toBeGreaterThanOrEqual(39)
  expect(agedAbout(90 * day, 365 * day)).toBeLessThanOrEqual(41)
})

test('the newest of its hour stays', () => {
  const two = [
    { file: 'newer', wall: now - 59 * 60_000, isMilestone: false },
    { file: 'older', wall: now - 60 * 60_000, isMilestone: false },
  ]

  expect(superfluous(two, now)).toEqual(['older'])
})

test('milestones stay whatever their number', () => {
  const milestones = every(1000, 50).map(snapshot => ({ ...snapshot, isMilestone: true }))

  expect(superfluous(milestones, now)).toEqual([])
})

test('a clock that was ten years ahead costs nothing that is not thinned out anyway', () => {
  const ahead = every(hour, 48).map(snapshot => ({ ...snapshot, wall: snapshot.wall + 3650 * day }))

  expect(superfluous(ahead, now)).toEqual([])
})
