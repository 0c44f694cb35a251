import { expect, test } from 'vitest'
import { withPlainLetters } from '../../../../electron/export/plainLetters.ts'

const map = (...sections: readonly string[]) => ['begincmap', ...sections, 'endcmap'].join('\n')

test('a radical becomes the character that looks the same', () => {
  const before = map('2 beginbfchar\n<0005> <2F00>\n<0006> <2EA0>\nendbfchar')

  expect(withPlainLetters(before)).toBe(
    map('2 beginbfchar\n<0005> <4E00>\n<0006> <6C11>\nendbfchar'),
  )
})

test('a range that runs over radicals is taken apart', () => {
  const before = map('1 beginbfrange\n<0010> <0011> <2ECA>\nendbfrange')

  // ⻊ has no character of its own look; ⻋ is 车.
  expect(withPlainLetters(before)).toBe(
    map('2 beginbfchar\n<0010> <2ECA>\n<0011> <8F66>\nendbfchar'),
  )
})

test('no section is longer than a reader must take', () => {
  const before = map('1 beginbfrange\n<0000> <00C7> <2F00>\nendbfrange')
  const sizes = [...withPlainLetters(before).matchAll(/(\d+) beginbfchar/g)].map(([, size]) => size)

  expect(sizes).toEqual(['100', '100'])
})

test('everything else stays as it is', () => {
  const before = map(
    '1 beginbfchar\n<0005> <4E00>\nendbfchar',
    '1 beginbfrange\n<0010> <0012> <0041>\nendbfrange',
  )

  expect(withPlainLetters(before)).toBe(before)
})
