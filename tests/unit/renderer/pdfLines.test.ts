import { expect, test } from 'vitest'
import { pageLines } from '../../../renderer/decode/pdfLines.ts'

/** Twelve points high, as wide as its Chinese characters. */
const run = (str: string, x: number, y: number) => ({
  str,
  transform: [12, 0, 0, 12, x, y],
  width: str.length * 12,
  height: 12,
})

test('runs of one height are one line, from the top to the bottom', () => {
  expect(
    pageLines([
      run('第二行', 50, 680),
      run('一行', 74, 700),
      run('第', 62, 701),
      run('在', 50, 700),
    ]),
  ).toEqual(['在第一行', '第二行'])
})

test('an indent is blanks, a wide gap is a column', () => {
  expect(pageLines([run('首行', 74, 700), run('左', 50, 680), run('右', 200, 680)])).toEqual([
    '    首行',
    '左\t右',
  ])
})
