import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectedBytes, gradeAt, levelCount, textFloor } from '#shared/packing/grades'
import { type Fittable, mailsFor, solve } from '#shared/packing/solve'

const levels = Array.from({ length: levelCount }, (_, level) => level)

/** As pictures are: each grade takes less than the one before, more or less as expected. */
const aPicture = (key: string) =>
  fc
    .record({
      kind: fc.constantFrom('photo' as const, 'text' as const),
      side: fc.integer({ min: 300, max: 6000 }),
      detail: fc.double({ min: 0.2, max: 3, noNaN: true }),
      copies: fc.integer({ min: 1, max: 2 }),
      isPinned: fc.boolean(),
    })
    .map(
      ({ kind, side, detail, copies, isPinned }): Fittable => ({
        key,
        isPinned,
        weights: levels.map(level =>
          Math.round(expectedBytes(gradeAt(kind, level), side) * detail * copies),
        ),
      }),
    )

const mail = fc.record({
  pictures: fc
    .integer({ min: 0, max: 40 })
    .chain(count =>
      fc.tuple(...Array.from({ length: count }, (_, index) => aPicture(`picture ${index}`))),
    ),
  fixed: fc.integer({ min: 0, max: 20_000_000 }),
  limit: fc.integer({ min: 1_000_000, max: 50_000_000 }),
})

const weighed = (pictures: readonly Fittable[], chosen: ReadonlyMap<string, number>) =>
  pictures.reduce((sum, { key, weights }) => sum + (weights[chosen.get(key) ?? -1] ?? 0), 0)

/** Everything that can give way at its last level. */
const least = (pictures: readonly Fittable[]) =>
  pictures.reduce((sum, one) => sum + (one.weights.at(one.isPinned ? 0 : -1) ?? 0), 0)

test('says what the mail really weighs, and is above the limit only when nothing can be done', () => {
  fc.assert(
    fc.property(mail, ({ pictures, fixed, limit }) => {
      const { levels: chosen, bytes, fits } = solve(pictures, fixed, limit)

      expect(bytes).toBe(fixed + weighed(pictures, chosen))
      expect(fits).toBe(bytes <= limit)
      if (!fits) expect(fixed + least(pictures)).toBeGreaterThan(limit)
    }),
  )
})

test('fills nine tenths of the limit whenever there is more to give and no picture is a tenth of it', () => {
  let tried = 0
  fc.assert(
    fc.property(mail, ({ pictures, fixed, limit }) => {
      const { levels: chosen, bytes, fits } = solve(pictures, fixed, limit)
      const isBest = [...chosen.values()].every(level => level === 0)
      const isFine = pictures.every(({ weights }) => (weights[0] ?? 0) < limit / 10)
      fc.pre(fits && !isBest && isFine)
      tried += 1

      expect(bytes).toBeGreaterThanOrEqual(limit * 0.9)
    }),
  )
  expect(tried).toBeGreaterThan(20)
})

test('gives no picture less for a higher limit', () => {
  fc.assert(
    fc.property(mail, fc.integer({ min: 0, max: 20_000_000 }), (one, more) => {
      const before = solve(one.pictures, one.fixed, one.limit)
      const after = solve(one.pictures, one.fixed, one.limit + more)

      for (const [key, level] of after.levels) {
        expect(level).toBeLessThanOrEqual(before.levels.get(key) ?? -1)
      }
    }),
  )
})

test('leaves what is pinned at its best, and the others within one level of each other', () => {
  fc.assert(
    fc.property(mail, ({ pictures, fixed, limit }) => {
      const { levels: chosen, level } = solve(pictures, fixed, limit)

      for (const { key, isPinned } of pictures) {
        if (isPinned) expect(chosen.get(key)).toBe(0)
        else expect([level, Math.max(0, level - 1)]).toContain(chosen.get(key))
      }
    }),
  )
})

test('does not take a worse picture that weighs more', () => {
  const odd: Fittable = { key: 'odd', isPinned: false, weights: [100, 120, 130] }

  expect(solve([odd], 0, 110)).toEqual({
    levels: new Map([['odd', 0]]),
    bytes: 100,
    fits: true,
    level: 0,
  })
})

test('photos give way before what is read, and neither goes below its floor', () => {
  const lastPhoto = gradeAt('photo', levelCount - 1)
  expect(lastPhoto).toEqual({ side: 720, quality: 0.52 })
  expect(gradeAt('text', levelCount - 1)).toEqual(textFloor)
  for (const level of levels) {
    const [photo, text] = [gradeAt('photo', level), gradeAt('text', level)]
    expect(photo.side).toBeLessThanOrEqual(text.side)
    expect(text.side).toBeGreaterThanOrEqual(textFloor.side)
    if (text.side < 2000) expect(photo.side).toBeLessThanOrEqual(1120)
    if (text.side < 1760) expect(photo).toEqual(lastPhoto)
  }
})

test('what does not fit is counted in mails that are not filled to the brim', () => {
  expect([10, 100, 101, 180, 181].map(bytes => mailsFor(bytes, 100))).toEqual([1, 1, 2, 2, 3])
})
