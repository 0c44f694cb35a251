import { expect, test } from 'vitest'
import { withOwnNodeNames } from '../../../../electron/export/nodeNames.ts'

const named = (text: string) =>
  Buffer.from(withOwnNodeNames(Buffer.from(text, 'latin1'))).toString('latin1')

test('names count from one in their order, wherever they stand, and are as long as before', () => {
  const file = '/ID (node00005003) /ID (node00004711) /Names [(node00004711) 3 0 R (node00005003)]'

  expect(named(file)).toBe(
    '/ID (node00000002) /ID (node00000001) /Names [(node00000001) 3 0 R (node00000002)]',
  )
})

test('the same document has the same names, whatever was shown before it', () => {
  expect(named('(node00000007)(node00000009)')).toBe(named('(node00990007)(node00990010)'))
})

test('nothing else is touched', () => {
  const other = '(node0000500) (nodes00005003) node00005003 \xff\x00(node'

  expect(named(other)).toBe(other)
})
