import { chineseDate } from '../../domain/dates.ts'
import { fieldValue } from '../../domain/requirements.ts'
import type { Campaign, Field, FieldGroup } from '../../schema/campaign.ts'
import type { Dossier } from '../../schema/dossier.ts'
import { type Block, type Cell, type Inline, type Row, words } from '../model.ts'

/** Label, value, label, value. */
const columns = [30, 48, 30, 48] as const
/** A text that may be longer than this needs the whole width. */
const longestInHalf = 30

/** 申报表: every field of the campaign, blank ones left open to be filled by hand, and the boxes to be stamped. */
export function formBlock(dossier: Dossier, campaign: Campaign): Block {
  return {
    kind: 'table',
    style: 'form',
    columns,
    rows: [
      ...campaign.fieldGroups.flatMap(group => groupRows(dossier, group)),
      ...campaign.opinions.map(opinionRow),
    ],
  }
}

function groupRows(dossier: Dossier, group: FieldGroup): readonly Row[] {
  const title: Row = {
    cells: [{ role: 'group', lines: [[words(group.title)]], columnSpan: columns.length }],
  }
  return [
    title,
    ...inPairs(group.fields).map(([left, right]) =>
      right
        ? { height: 10, cells: [...half(dossier, left), ...half(dossier, right)] }
        : wideRow(dossier, left),
    ),
  ]
}

type Line = readonly [left: Field, right?: Field]

/** Short fields stand two a line; one may move up past wide ones to its partner. */
function inPairs(fields: readonly Field[]): readonly Line[] {
  const [first, ...rest] = fields
  if (!first) return []
  const partner = isWide(first) ? undefined : rest.find(field => !isWide(field))
  if (!partner) return [[first], ...inPairs(rest)]
  return [[first, partner], ...inPairs(rest.filter(field => field !== partner))]
}

function isWide({ input }: Field): boolean {
  if (input.kind === 'text') return (input.warnOver ?? input.max ?? Infinity) > longestInHalf
  return input.kind === 'longText' || input.kind === 'picture' || input.kind === 'statement'
}

function half(dossier: Dossier, field: Field): readonly Cell[] {
  return [label(field.label), { role: 'value', align: 'center', lines: valueLines(dossier, field) }]
}

function wideRow(dossier: Dossier, field: Field): Row {
  const picture = dossier.pictures[field.id]
  return {
    height: field.input.kind === 'picture' ? 34 : 10,
    canSplit: field.input.kind === 'longText',
    cells: [
      label(field.label),
      {
        role: 'value',
        columnSpan: columns.length - 1,
        lines: valueLines(dossier, field),
        align: field.input.kind === 'picture' ? 'center' : 'left',
        ...(picture ? { picture } : {}),
      },
    ],
  }
}

const label = (text: string): Cell => ({ role: 'label', lines: [[words(text)]] })

function valueLines(dossier: Dossier, field: Field): readonly (readonly Inline[])[] {
  const value = fieldValue(dossier, field.id).trim()
  if (field.input.kind === 'longText') {
    const lines = value.split('\n').map(line => line.trim())
    return lines.filter(line => line !== '').map(line => [words(`　　${line}`)])
  }
  const text = valueText(field, value)
  return text === '' ? [] : [[words(text)]]
}

function valueText({ input }: Field, value: string): string {
  switch (input.kind) {
    case 'statement':
      return `${value === '' ? '□' : '√'}　${input.sentence}`
    case 'number':
      return value === '' ? '' : `${value}${input.unit}`
    case 'month':
      return monthText(value)
    default:
      return value
  }
}

/** `2026-07` → `2026年7月`, as 7.3.5 writes dates. */
function monthText(value: string): string {
  return /^\d{4}-\d{2}$/.test(value) ? chineseDate(`${value}-01`).replace(/\d+日$/, '') : value
}

function opinionRow({ title, hint }: Campaign['opinions'][number]): Row {
  return {
    height: 48,
    cells: [
      label(title),
      {
        role: 'value',
        columnSpan: columns.length - 1,
        lines: hint ? [[words(`（${hint}）`)]] : [],
        foot: '（盖章）　　　　　　年　　月　　日',
      },
    ],
  }
}
