import { chineseDate, shortDate } from '../../domain/dates.ts'
import {
  byDay,
  detailsOf,
  inspectionsOf,
  ledgerRows,
  ledgerRowTitles,
  rowOf,
} from '../../domain/ledger.ts'
import { ledgerYear, months } from '../../domain/ledgerYear.ts'
import type { Dossier } from '../../schema/dossier.ts'
import type { Entry } from '../../schema/ledger.ts'
import { type Block, heading, type Inline, paragraph, type Row, words } from '../model.ts'
import { dataTable, groupRow, inkCell, inkHead, inlineCell, valueCell } from './cells.ts'
import type { ListedItem } from './evidence.ts'
import { citation } from './richBlocks.ts'

/** 宣传与活动: what happened, by kind and day, each with its proof. Inspections have a table of their own. */
export function activityBlocks(
  dossier: Dossier,
  evidence: readonly ListedItem[],
): readonly Block[] {
  const entries = byDay(dossier.ledger.filter(({ kind }) => kind !== 'inspection'))
  if (entries.length === 0) return []
  const rows = ledgerRows.flatMap((row): readonly Row[] => {
    const own = entries.filter(entry => rowOf(entry) === row)
    if (own.length === 0) return []
    return [
      groupRow(`${ledgerRowTitles[row]}（${own.length}次）`, 4),
      ...own.map(entry => ({
        cells: [
          valueCell(chineseDate(entry.happenedOn), 'center'),
          valueCell(entry.title),
          valueCell(detailsOf(entry).join(' '), 'center'),
          proofCell(entry, evidence),
        ],
      })),
    ]
  })
  return [
    heading(1, [words('宣传与活动')]),
    dataTable(
      [
        ['时间', 34],
        ['内容', 68],
        ['媒体或来源', 34],
        ['证明材料', 20],
      ],
      rows,
    ),
  ]
}

/** 督导整改: problem → remedy → closed → proof. */
export function inspectionBlocks(
  dossier: Dossier,
  evidence: readonly ListedItem[],
): readonly Block[] {
  const entries = byDay(inspectionsOf(dossier)).filter(entry => entry.kind === 'inspection')
  if (entries.length === 0) return []
  return [
    heading(1, [words('督导整改')]),
    dataTable(
      [
        ['时间', 22],
        ['发现的问题', 45],
        ['整改措施', 40],
        ['完成情况', 29],
        ['证明材料', 20],
      ],
      entries.map(entry => ({
        cells: [
          valueCell(shortDate(entry.happenedOn), 'center'),
          valueCell(entry.title),
          valueCell(entry.remedy),
          valueCell(entry.closedOn ? `${shortDate(entry.closedOn)}完成` : '整改中', 'center'),
          proofCell(entry, evidence),
        ],
      })),
    ),
  ]
}

function proofCell(entry: Entry, evidence: readonly ListedItem[]) {
  const proofs = evidence.filter(({ item }) => entry.evidence.includes(item.id))
  const content = proofs.flatMap(({ number, anchor }, index): readonly Inline[] => [
    ...(index > 0 ? [words('、')] : []),
    citation({ number, target: anchor }),
  ])
  return inlineCell(content, 'center')
}

/** 创建过程台账统计: kinds × months, each cell the darker the more happened. */
export function ledgerYearBlocks(dossier: Dossier, today: string): readonly Block[] {
  const rows = ledgerYear(dossier, today).filter(({ total }) => total > 0)
  if (rows.length === 0) return []
  const total = rows.reduce((sum, row) => sum + row.total, 0)
  const parts = rows.map(row => `${row.title}${row.total}次`).join('、')
  return [
    heading(1, [words('创建过程台账统计')]),
    paragraph(words(`${dossier.year}年台账共登记${total}次，其中${parts}。`)),
    dataTable(
      [['类别', 26], ...months.map(month => [inkHead(`${month}月`), 9.75] as const), ['合计', 13]],
      rows.map(row => ({
        cells: [
          valueCell(row.title),
          ...row.cells.map(({ count, ink }) => inkCell(count > 0 ? String(count) : '', ink)),
          valueCell(String(row.total), 'center'),
        ],
      })),
    ),
  ]
}
