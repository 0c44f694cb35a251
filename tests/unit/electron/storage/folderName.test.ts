import fc from 'fast-check'
import { expect, test } from 'vitest'
import { folderName, freeName } from '../../../../electron/storage/folderName.ts'

test.each([
  ['2026-市政养护处-郭玉凤班', '2026-市政养护处-郭玉凤班'],
  ['a/b\\c:d*e?f"g<h>i|j', 'a-b-c-d-e-f-g-h-i-j'],
  ['尾巴. . ', '尾巴'],
  ['CON', '档案-CON'],
  ['nul.txt', '档案-nul.txt'],
  ['\u202Egnp.exe', 'gnp.exe'],
  ['  ', '服务品牌档案'],
  ['...', '服务品牌档案'],
])('%j becomes %j', (wish, name) => {
  expect(folderName(wish)).toBe(name)
})

test('whatever is wished, the name is legal on every system', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.string({
      unit: fc.constantFrom('.', ' ', '字', '/', '\\', ':', 'con', '\u0000', '\u202E', '😀'),
    }),
  )
  fc.assert(
    fc.property(anything, wish => {
      const name = folderName(wish)

      expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}]{1,90}$/u)
      expect(name).not.toMatch(/[. ]$|^ /)
      expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i)
    }),
    { numRuns: 5000 },
  )
})

test('a name that is taken gets a number', async () => {
  const taken = new Set(['档案', '档案（2）'])

  expect(await freeName('档案', async name => taken.has(name))).toBe('档案（3）')
  expect(await freeName('新', async name => taken.has(name))).toBe('新')
})
