import { expect, test } from 'vitest'
import { tokensOf } from '../../../../electron/export/pdfTokens.ts'

function all(text: string) {
  const tokens = tokensOf(text)
  return [
    ...(function* () {
      for (let one = tokens.next(); one !== undefined; one = tokens.next()) yield one
    })(),
  ]
}

test('reads values and what is done with them, whatever stands between', () => {
  expect(all('1 0 0 RG%a comment\r% another (\n/Name#20x\t-.5\0(a\\)b)<41 42>Tj')).toEqual([
    1,
    0,
    0,
    { operator: 'RG' },
    '/Name x',
    -0.5,
    { bytes: 'a)b' },
    { bytes: 'AB' },
    { operator: 'Tj' },
  ])
})

test('knows a reference from numbers before a word', () => {
  expect(all('12  0\nR 7 0 RG[1 0 R 2]5 6')).toEqual([
    { ref: 12 },
    7,
    0,
    { operator: 'RG' },
    [{ ref: 1 }, 2],
    5,
    6,
  ])
})

test('reads a dictionary to its end, and throws what is cut off', () => {
  expect(all('<</Kids[3 0 R]/Count 1>>%')).toEqual([
    new Map<string, unknown>([
      ['Kids', [{ ref: 3 }]],
      ['Count', 1],
    ]),
  ])
  expect(() => all('<</Kids[3 0 R')).toThrow('cut off')
})
