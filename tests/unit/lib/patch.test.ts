import fc from 'fast-check'
import { expect, test } from 'vitest'
import { patched, patchOf } from '#shared/lib/patch'

const leaf = fc.oneof(fc.integer(), fc.string(), fc.constant(null), fc.boolean())
const item = fc.record({ id: fc.string(), n: fc.integer() })
const list = fc.array(fc.oneof(item, leaf), { maxLength: 5 })
const record = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.oneof(leaf, list, item))
const value = fc.dictionary(fc.constantFrom('p', 'q', 'r'), fc.oneof(record, list, leaf))

test('the newer value comes out of the older one and the patch, whatever they are', () => {
  fc.assert(
    fc.property(value, value, fc.integer({ min: 0, max: 3 }), (before, after, depth) => {
      expect(patched(before, structuredClone(patchOf(before, after, depth)))).toEqual(after)
    }),
  )
})

test('keys keep their order', () => {
  const after = { b: 1, a: 2 }

  expect(Object.keys(patched({ a: 2, b: 0 }, patchOf({ a: 2, b: 0 }, after, 1)) as object)).toEqual(
    ['b', 'a'],
  )
})

test('what is the same object is not sent, and stays the receiver’s own object', () => {
  const [one, two] = [{ text: '一' }, { text: '二' }]
  const before = { texts: { one, two }, rows: [one, two] }
  const after = { texts: { one, two: { text: '三' } }, rows: [two, { text: '四' }, one] }
  const own = structuredClone(before)
  const patch = patchOf(before, after, 2)

  const next = patched(own, structuredClone(patch)) as typeof after

  expect(JSON.stringify(patch)).not.toMatch(/一|二/)
  expect(next).toEqual(after)
  expect(next.texts.one).toBe(own.texts.one)
  expect(next.rows[0]).toBe(own.rows[1])
  expect(next.rows[2]).toBe(own.rows[0])
})

test('nothing is sent when nothing is different', () => {
  const same = { a: [1] }

  expect(patchOf(same, same, 3)).toBeNull()
  expect(patched(same, null)).toBe(same)
})

test('a patch for another value is refused', () => {
  const patch = patchOf({ a: [{}] }, { a: [{}, {}] }, 1)

  expect(() => patched({ a: 'no list' }, patch)).toThrow()
  expect(() => patched([], patch)).toThrow()
})
