import { expect, test } from 'vitest'
import { refuseOversized } from '../../../../electron/ipc/messageSize.ts'
import { aDossier, aPdf, prose } from '../../../builders/aDossier.ts'

const nested = (depth: number): unknown => {
  let value: unknown = 'x'
  for (let level = 0; level < depth; level += 1) value = [value]
  return value
}

test('lets the largest honest dossier through', () => {
  const dossier = aDossier({
    evidence: Array.from({ length: 5000 }, () => aPdf('c1-r1')),
    narratives: { 'c1-r1': prose(...Array.from({ length: 4000 }, () => '字'.repeat(200))) },
  })

  expect(() => refuseOversized({ dossier })).not.toThrow()
})

test.each([
  ['one endless text', '字'.repeat(1_000_001)],
  ['many long texts', Array.from({ length: 11 }, () => '字'.repeat(1_000_000))],
  ['an endless list', Array.from({ length: 5001 }, () => 0)],
  [
    'an object with endless keys',
    Object.fromEntries(Array.from({ length: 5001 }, (_, i) => [i, 0])),
  ],
  ['a pit', nested(100_000)],
  ['a picture larger than any screen', new Uint8Array(150_000_001)],
])('refuses %s', (_what, message) => {
  expect(() => refuseOversized({ message })).toThrow()
})
