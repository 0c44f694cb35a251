import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  decodeHeader,
  decodeSnapshot,
  encodeSnapshot,
  parseJson,
  parseSnapshotName,
} from '../../../../electron/storage/snapshot.ts'

const fields = {
  seq: 12,
  parent: null,
  aside: [],
  writer: 'abcdef01',
  wall: '2026-05-31T08:00:00.000Z',
  app: '0.1.0',
  milestone: null,
}
const nameOf = (stem: string) => {
  const name = parseSnapshotName(`${stem}.json`)
  if (name === null) throw new Error(stem)
  return name
}

test('is named by its number, its writer and its content', () => {
  const { stem } = encodeSnapshot(fields, '{"a":1}')

  expect(stem).toMatch(/^0000000012-abcdef01-[0-9a-f]{16}$/)
})

test('gives back what was written', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 5 }), body => {
      fc.pre(!body.includes('__proto__'))
      const { stem, bytes } = encodeSnapshot(fields, body)

      const decoded = decodeSnapshot(nameOf(stem), Buffer.from(bytes))

      expect(decoded).toMatchObject({ kind: 'good', json: JSON.parse(body) })
    }),
  )
})

test('any single change is noticed', () => {
  const { stem, bytes } = encodeSnapshot(fields, '{"品牌":"明灯班组"}')
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const damaged = Buffer.from(bytes)
      damaged[at] = (damaged[at] ?? 0) ^ change

      expect(decodeSnapshot(nameOf(stem), damaged).kind).toBe('damaged')
    }),
  )
})

test('a truncated one is damaged, at every length', () => {
  const { stem, bytes } = encodeSnapshot(fields, '{"a":1}')

  for (let length = 0; length < bytes.length; length += 1) {
    expect(decodeSnapshot(nameOf(stem), Buffer.from(bytes.subarray(0, length))).kind).toBe(
      'damaged',
    )
  }
})

test('one that was renamed to look newer is damaged', () => {
  const { stem, bytes } = encodeSnapshot(fields, '{"a":1}')
  const older = nameOf(stem.replace('0000000012', '0000000099'))

  expect(decodeSnapshot(older, Buffer.from(bytes)).kind).toBe('damaged')
})

test('the header can be read from the first bytes alone', () => {
  const { bytes } = encodeSnapshot({ ...fields, milestone: 'created' }, '{"a":1}')

  expect(decodeHeader(Buffer.from(bytes))).toMatchObject({ seq: 12, milestone: 'created' })
  expect(decodeHeader(Buffer.from(bytes.subarray(0, 20)))).toBeNull()
})

test.each([
  ['0000000012-abcdef01-0123456789abcdef.json', true],
  ['0000000012-abcdef01-0123456789abcdef (冲突副本).json', true],
  ['0000000012-abcdef01-0123456789abcdef-DESKTOP.json', true],
  ['0000000012-abcdef01-0123456789abcdef.json.part', false],
  ['12-abcdef01-0123456789abcdef.json', false],
  ['0000000012-abcdef01-0123456789abcdefa.json', false],
  ['.DS_Store', false],
])('%s counts as a snapshot: %s', (file, counts) => {
  expect(parseSnapshotName(file) !== null).toBe(counts)
})

test.each([
  ['{"__proto__":{"x":1}}'],
  ['{"a":{"constructor":{"prototype":{"x":1}}}}'],
  [`${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  [`${'{"a":'.repeat(41)}1${'}'.repeat(41)}`],
  ['{'],
  [''],
])('refuses hostile or broken JSON', text => {
  expect(parseJson(text)).toBeUndefined()
  expect(({} as { x?: number }).x).toBeUndefined()
})

test('brackets inside of texts are not depth', () => {
  expect(parseJson(JSON.stringify({ a: `"\\${'['.repeat(100)}` }))).toBeDefined()
})
