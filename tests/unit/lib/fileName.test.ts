import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileName, longestName, uniqueNames } from '#shared/lib/fileName'

/** What a Windows computer, a Linux disk and a ZIP program accept, told without the code under test. */
function isLegal(name: string): boolean {
  const stem = name.split('.')[0]?.trim().toUpperCase() ?? ''
  return (
    name.length > 0 &&
    name.length <= longestName &&
    Buffer.byteLength(name) <= 255 &&
    ![...name].some(character => '<>:"/\\|?*'.includes(character) || character < ' ') &&
    !/[. ]$/.test(name) &&
    !/^(CON|PRN|AUX|NUL|COM\d|LPT\d)$/.test(stem) &&
    !/\p{Cs}/u.test(name)
  )
}

/** Names as people and programs give them, with what breaks them mixed in. */
const anyName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom('证明', '䶮', '𬭎', 'a<b>', '..', ' ', 'CON', 'com1', '/', '\u0000', '😀'),
    )
    .map(parts => parts.join('')),
)

test('is legal whatever it is made from', () => {
  fc.assert(
    fc.property(anyName, text => {
      expect(isLegal(fileName(text, '.pdf'))).toBe(true)
    }),
  )
})

test('is different from every other, whatever the case', () => {
  fc.assert(
    fc.property(fc.array(anyName, { maxLength: 40 }), texts => {
      const names = uniqueNames(texts.map(text => ({ text, extension: '.jpg' })))

      expect(names.every(isLegal)).toBe(true)
      expect(new Set(names.map(name => name.toLowerCase())).size).toBe(texts.length)
    }),
  )
})

test('is made once and for all: a legal name stays as it is', () => {
  fc.assert(
    fc.property(anyName, text => {
      const name = fileName(text)

      expect(fileName(name)).toBe(name)
    }),
  )
})

test('replaces forbidden marks by their full-width twins', () => {
  expect(fileName('a<b>：什么？"是":1/2', '.docx')).toBe('a＜b＞：什么？＂是＂：1／2.docx')
})

test('keeps clear of the devices of Windows', () => {
  expect(fileName('nul', '.pdf')).toBe('_nul.pdf')
  expect(fileName('COM1.report', '.pdf')).toBe('_COM1.report.pdf')
})

test('numbers a second copy as office programs do', () => {
  const twice = [1, 2].map(() => ({ text: '证书', extension: '.pdf' }))

  expect(uniqueNames(twice, ['证书.pdf'])).toEqual(['证书（2）.pdf', '证书（3）.pdf'])
})
