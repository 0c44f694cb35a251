import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonFault } from '../../../../electron/system/jsonFault.ts'

test.each([
  ['{"a":}', 5],
  ['{"a":1,}', 7],
  ['[1 2]', 3],
  ['{"a":"x\ny"}', 5],
  ['{"a":1', 6],
  ['{"a":1}}', 7],
  ['', 0],
])('%j stops being JSON at %i', (text, at) => {
  expect(jsonFault(text)).toBe(at)
})

test('finds no fault in JSON', () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(undefined, 2, '\t'), (text, indent) => {
      expect(jsonFault(JSON.stringify(JSON.parse(text), null, indent))).toBeNull()
    }),
  )
})

test('agrees with the engine about every damaged text', () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.string({ maxLength: 2 }), (text, at, splinter) => {
      const cut = at % (text.length + 1)
      const damaged = text.slice(0, cut) + splinter + text.slice(cut + 1)
      let isJson = true
      try {
        JSON.parse(damaged)
      } catch {
        isJson = false
      }

      expect(jsonFault(damaged) === null).toBe(isJson)
    }),
    { numRuns: 2000 },
  )
})
