import { expect, test } from 'vitest'
import { withoutUnused } from '../../../tools/usedStyles.ts'

const names = new Map([
  ['btn', true],
  ['input', false],
  ['input-number', true],
  ['table', false],
])

test('only what an unused component brings is left out', () => {
  const kept = withoutUnused(
    [
      '.own{color:red}',
      '.ant-btn,.ant-table .ant-btn{color:red}',
      '.ant-table-wrapper td{color:red}',
      '.ant-input-number-input{color:red}',
      '.ant-input-affix{color:red}',
      '.ant-btn:not(.ant-table .ant-btn){color:red}',
      '@media print{.ant-table{color:red}.ant-wave{color:red}}',
    ].join('\n'),
    names,
  )

  expect(kept.split('\n')).toEqual([
    '.own{color:red}',
    '.ant-btn{color:red}',
    '.ant-input-number-input{color:red}',
    '.ant-btn:not(.ant-table .ant-btn){color:red}',
    '@media print{.ant-wave{color:red}}',
  ])
})
