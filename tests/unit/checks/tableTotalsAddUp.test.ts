import { expect, test } from 'vitest'
import { tableTotalsAddUp } from '#shared/checks/tableTotalsAddUp'
import { aDossier } from '../../builders/aDossier.ts'
import { aParagraph, checked, richText } from './checked.ts'

const table = (...rows: readonly (readonly string[])[]) =>
  richText({
    type: 'table',
    content: rows.map(row => ({
      type: 'tableRow',
      content: row.map(text => ({ type: 'tableCell', content: [aParagraph(text)] })),
    })),
  })
const found = (total: string) =>
  checked(
    tableTotalsAddUp,
    aDossier({
      plan: { p1: table(['用途', '万元'], ['装备', '96'], ['培训', '18.5'], ['合计', total]) },
    }),
  )

test('finds a total that is not the sum, and marks it', () => {
  expect(found('115')).toMatchObject([
    { text: '合计写的是 115，上面各行加起来是 114.5', span: { found: '115', block: 7 } },
  ])
})

test('is content with the sum', () => {
  expect(found('114.5万元')).toEqual([])
})

test('leaves columns of words and percentages alone', () => {
  const p1 = table(['部门', '合格率'], ['甲', '90%'], ['乙', '80%'], ['合计', '85%'])

  expect(checked(tableTotalsAddUp, aDossier({ plan: { p1 } }))).toEqual([])
})
