import { type Comparison, comparisons } from '../../domain/comparisons.ts'
import { chineseDate } from '../../domain/dates.ts'
import type { Dossier } from '../../schema/dossier.ts'
import type { FactSource } from '../../schema/facts.ts'
import {
  type BarPair,
  type Block,
  captioned,
  heading,
  type Inline,
  type Row,
  words,
} from '../model.ts'
import { dataTable, inlineCell, valueCell } from './cells.ts'
import { type ListedItem, sheetAnchor } from './evidence.ts'
import { citation } from './richBlocks.ts'

/** 主要指标对比: every fact that has a value before, as a table with its sources and as bars. */
export function comparisonBlocks(
  dossier: Dossier,
  evidence: readonly ListedItem[],
): readonly Block[] {
  const pairs = comparisons(dossier.facts)
  if (pairs.length === 0) return []
  const bars = pairs.flatMap(barPair)
  return [
    heading(1, [words('主要指标对比')]),
    dataTable(
      [
        ['指标', 39],
        ['原来', 18],
        ['现在', 18],
        ['变化', 34],
        ['时间', 29],
        ['出处', 18],
      ],
      pairs.map(pair => tableRow(pair, dossier, evidence)),
    ),
    ...(bars.length > 0
      ? [{ kind: 'bars' as const, caption: captioned('主要指标前后对比图'), pairs: bars }]
      : []),
  ]
}

function tableRow(
  { fact, before, now, change }: Comparison,
  dossier: Dossier,
  evidence: readonly ListedItem[],
): Row {
  return {
    cells: [
      valueCell(fact.name),
      valueCell(before, 'center'),
      valueCell(now, 'center'),
      valueCell(change?.brief ?? '', 'center'),
      valueCell(fact.period, 'center'),
      inlineCell(sourceInlines(fact.source, dossier, evidence), 'center'),
    ],
  }
}

/** Leads to the very sheet of evidence; an entry of the ledger is named with its day. */
function sourceInlines(
  source: FactSource,
  dossier: Dossier,
  evidence: readonly ListedItem[],
): readonly Inline[] {
  switch (source.kind) {
    case 'none':
      return []
    case 'entry': {
      const entry = dossier.ledger.find(({ id }) => id === source.entry)
      return entry ? [words(`${chineseDate(entry.happenedOn)}${entry.title}`)] : []
    }
    case 'evidence': {
      const printed = evidence.find(({ item }) => item.id === source.evidence)
      if (!printed) return []
      const { item, number, anchor } = printed
      const pages = item.file.kind === 'pdf' ? item.file.pages : 1
      const page = Math.min(source.page, pages)
      const target = anchor && sheetAnchor(anchor, page)
      return [citation({ number, target }), ...(pages > 1 ? [words(`第${page}页`)] : [])]
    }
  }
}

function barPair({ fact, before, now, change }: Comparison): readonly BarPair[] {
  if (!change) return []
  const { shares } = change
  return [
    {
      name: fact.name,
      before: { text: `原来 ${before}`, share: shares.before },
      now: { text: `现在 ${now}`, share: shares.now },
    },
  ]
}
