import { type Coverage, coverageOf } from '../../domain/coverage.ts'
import type { Ink } from '../../domain/ledgerYear.ts'
import { rungOf, shortStrengthTitles, strengths } from '../../domain/strength.ts'
import type { Dossier } from '../../schema/dossier.ts'
import { type Block, heading, paragraph, words } from '../model.ts'
import { dataTable, groupRow, inkCell, inkHead, valueCell } from './cells.ts'

/** 标准覆盖图: demands × rungs of the ladder, darker the more the rung convinces. */
export function coverageBlocks(dossier: Dossier): readonly Block[] {
  const columns = [
    ['要求', 40],
    ['字数', 15],
    ['证明', 17],
    ...strengths.map(strength => [inkHead(shortStrengthTitles[strength]), 12] as const),
  ] as const
  const rows = coverageOf(dossier).flatMap(({ criterion, demands }) => [
    groupRow(criterion.title, columns.length),
    ...demands.map(demand => ({ cells: demandCells(demand) })),
  ])
  return [
    heading(1, [words('标准覆盖图')]),
    paragraph(words('自左至右，证明力由弱到强；涂灰的格子是这一项要求已有的证明。')),
    dataTable(columns, rows),
  ]
}

function demandCells({ requirement, characters, evidence, reached }: Coverage) {
  return [
    valueCell(requirement.title),
    valueCell(String(characters), 'center'),
    valueCell(`${evidence.length}份`, 'center'),
    ...strengths.map(strength =>
      reached.includes(strength) ? inkCell('●', inkOfRung(rungOf(strength))) : inkCell('', 0),
    ),
  ]
}

/** Seven rungs, four greys. */
function inkOfRung(rung: number): Ink {
  return (1 + Math.floor((rung * 4) / strengths.length)) as Ink
}
