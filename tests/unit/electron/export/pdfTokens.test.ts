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

test('a number is the very one that is written, however it is written', () => {
  const numbers =
    '0 -0 5. +7 .24 -.23999999 841.8897637795276 0.1 123456789012345 12345678901234567890 99999999.999999 1234567.1234567 -0.00001'
  const read = all(numbers)
  expect(read).toHaveLength(numbers.split(' ').length)
  for (const [index, one] of numbers.split(' ').entries()) expect(read[index]).toBe(Number(one))
  expect(all('. - 5-3 --1 1.2.3 q')).toEqual(
    ['.', '-', '5-3', '--1', '1.2.3', 'q'].map(operator => ({ operator })),
  )
})

test('reads bytes in base 16 however they are spaced, and words of every length', () => {
  expect(all('<00fF> <4 1 4\n2> <4> <> BDC BDCE W* W')).toEqual([
    { bytes: '\0\xff' },
    { bytes: 'AB' },
    { bytes: '@' },
    { bytes: '' },
    ...['BDC', 'BDCE', 'W*', 'W'].map(operator => ({ operator })),
  ])
})
