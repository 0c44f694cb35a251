import { chineseDate } from '../../domain/dates.ts'
import { numberedEvidence } from '../../domain/evidenceNumbers.ts'
import { compareNumbers, prefixOf } from '../../domain/lateNumbers.ts'
import { durationText } from '../../domain/recordingText.ts'
import { sentState } from '../../domain/sentNumbers.ts'
import { byteSize } from '../../lib/byteSize.ts'
import type { Dossier, Evidence, EvidenceFile } from '../../schema/dossier.ts'
import {
  type Anchor,
  type Block,
  type Cell,
  heading,
  type Inline,
  type Row,
  type SheetContent,
  words,
} from '../model.ts'
import type { CitedAt } from './citedAt.ts'
import type { Citables } from './richBlocks.ts'

/** A piece of evidence with its number, and the anchor of its first sheet in a document that has one. */
export type ListedItem = {
  readonly item: Evidence
  readonly number: string
  readonly anchor: Anchor | null
}

export type PrintedItem = ListedItem & { readonly anchor: Anchor }

/** With its number two lines of 28, which is what the head of a sheet has; the list of evidence has longer ones whole. */
const longestTitle = 42
const longestIssuer = 18

/** Anchor of one page of a piece whose first sheet is `anchor`; pages count from 1. */
export function sheetAnchor(anchor: Anchor, page: number): Anchor {
  return page === 1 ? anchor : `${anchor}-${page}`
}

export function printedItems(dossier: Dossier): readonly PrintedItem[] {
  return numberedEvidence(dossier)
    .flatMap(group => group.items)
    .map(({ item, number }, index) => ({ item, number, anchor: `evidence-${index + 1}` }))
}

/** For documents that carry no evidence: numbers in them are words and no links. */
export function listedItems(dossier: Dossier): readonly ListedItem[] {
  return printedItems(dossier).map(listed => ({ ...listed, anchor: null }))
}

export function citablesOf(evidence: readonly ListedItem[]): Citables {
  return new Map(evidence.map(({ item, number, anchor }) => [item.id, { number, target: anchor }]))
}

/** What sheets say besides the evidence itself. */
export type SheetWords = {
  /** Where the text speaks of each. */
  readonly citedAt: CitedAt
  /** The package carries the originals of what cannot be shown. */
  readonly withOriginals: boolean
  readonly recordings: Recordings
}

/** What is known of a sound or a film without playing it. */
export type Recording = {
  /** Null where the file does not tell. */
  readonly seconds: number | null
  /** Pixels of a film; 0 for sound alone. */
  readonly width: number
  readonly height: number
  /** Its picture is found under its hash. */
  readonly hasPoster: boolean
}
/** By the hash of the file. */
export type Recordings = ReadonlyMap<string, Recording>

/** The list with page numbers, and the sheets. */
export function evidenceBlocks(
  dossier: Dossier,
  evidence: readonly PrintedItem[],
  sheets: SheetWords,
): readonly Block[] {
  if (evidence.length === 0) return []
  return [
    heading(1, [words('证明材料')], { startsPage: true }),
    listBlock(dossier, evidence),
    ...evidence.flatMap(numberedItem => sheetBlocks(dossier, numberedItem, sheets)),
  ]
}

function listBlock(dossier: Dossier, evidence: readonly PrintedItem[]): Block {
  const head = ['编号', '名称', '类别', '出具单位', '日期', '页码']
  const byId = new Map(evidence.map(numbered => [numbered.item.id, numbered]))
  const gone = sentState(dossier)?.gone ?? []
  const rows = numberedEvidence(dossier).flatMap((group): readonly Row[] => {
    const items = group.items.flatMap(({ item }) => byId.get(item.id) ?? [])
    const present = items.map(numbered => [numbered.number, listRow(dossier, numbered)] as const)
    const prefix = prefixOf(items[0]?.number ?? '')
    const missing = gone
      .filter(number => prefixOf(number) === prefix)
      .map(number => [number, goneRow(number)] as const)
    return [
      { cells: [{ role: 'group', columnSpan: head.length, lines: [[words(group.title)]] }] },
      ...[...present, ...missing].sort(([a], [b]) => compareNumbers(a, b)).map(([, row]) => row),
    ]
  })
  return {
    kind: 'table',
    style: 'data',
    columns: [13, 46, 24, 26, 33, 14],
    rows: [{ isHead: true, cells: head.map(text => cell([words(text)], 'head')) }, ...rows],
  }
}

/** A number that went out before is not given again; the reader is told so. */
function goneRow(number: string): Row {
  return {
    cells: [
      cell([words(number)]),
      { ...cell([words('（此件已撤下，编号空缺）')], 'value', 'left'), columnSpan: 5 },
    ],
  }
}

function listRow(dossier: Dossier, { item, number, anchor }: PrintedItem): Row {
  return {
    cells: [
      cell([{ kind: 'citation', number, target: anchor }]),
      cell([words(item.title)], 'value', 'left'),
      cell([words(kindTitle(dossier, item))]),
      cell([words(item.issuer)]),
      cell([words(chineseDate(item.issuedOn))]),
      cell([{ kind: 'pageRef', target: anchor }]),
    ],
  }
}

function cell(
  line: readonly Inline[],
  role: Cell['role'] = 'value',
  align: Cell['align'] = 'center',
): Cell {
  return { role, align, lines: [line] }
}

function kindTitle(dossier: Dossier, item: Evidence): string {
  return dossier.campaign.evidenceKinds.find(kind => kind.id === item.kind)?.title ?? ''
}

function sheetBlocks(
  dossier: Dossier,
  { item, number, anchor }: PrintedItem,
  sheets: SheetWords,
): readonly Block[] {
  const { citedAt } = sheets
  const pages = item.file.kind === 'pdf' ? item.file.pages : 1
  const anchors = Array.from({ length: pages }, (_, index) => sheetAnchor(anchor, index + 1))
  const facts = [
    kindTitle(dossier, item),
    shortened(item.issuer, longestIssuer),
    item.issuedOn === '' ? '' : chineseDate(item.issuedOn),
  ].filter(fact => fact !== '')
  return anchors.map((own, index) => ({
    kind: 'evidenceSheet',
    anchor: own,
    number,
    title: shortened(item.title, longestTitle),
    facts,
    page: index + 1,
    pages,
    // The first sheet speaks for the whole piece, a later one for its own page.
    citedAt: (index === 0 ? anchors : [own]).flatMap(sheet => citedAt.get(sheet) ?? []),
    citedHere: citedAt.get(own) ?? [],
    content: sheetContent(item, index + 1, sheets),
  }))
}

function shortened(text: string, longest: number): string {
  // A rare character is two units of a string and must not be cut in half.
  const characters = [...text]
  return characters.length > longest ? `${characters.slice(0, longest).join('')}……` : text
}

function sheetContent(
  { file, rotation }: Evidence,
  page: number,
  sheets: SheetWords,
): SheetContent {
  switch (file.kind) {
    case 'image':
      return { kind: 'picture', hash: file.hash, rotation }
    case 'pdf':
      return { kind: 'pdfPage', hash: file.hash, page, rotation }
    case 'original':
      return originalContent(file, sheets)
  }
}

type Original = Extract<EvidenceFile, { kind: 'original' }>
type Why = Original['why']

/** A film shows a picture of it; everything else says what it is. */
function originalContent(file: Original, { withOriginals, recordings }: SheetWords): SheetContent {
  const recording = recordings.get(file.hash)
  const what = recording ? recordingWords(recording) : kindsNotShown[file.why]
  const lines = [
    `${what}，${withOriginals ? '原件随材料包另附' : '原件由本单位留存备查'}。`,
    `文件：${file.name}（${byteSize(file.bytes)}）`,
    // Whoever gets the original later can see that it is this one. Office files may lose their makers' names on the way.
    ...(file.why === 'office' ? [] : ['校验码（SHA-256）：', ...inGroups(file.hash)]),
  ]
  return recording?.hasPoster
    ? { kind: 'picture', hash: file.hash, rotation: 0, lines }
    : { kind: 'words', lines }
}

function recordingWords({ seconds, width, height }: Recording): string {
  const [what, size] = width > 0 ? ['录像', `，画面 ${width}×${height}`] : ['录音', '']
  const length = seconds === null ? '' : `，时长 ${durationText(seconds)}`
  return `本件为${what}${length}${size}`
}

/** Two lines. Eight characters by themselves are never taken for somebody's number and covered. */
function inGroups(hash: string): readonly string[] {
  const groups = hash.match(/.{1,8}/g) ?? []
  return [groups.slice(0, 4), groups.slice(4)].map(line => line.join('　'))
}

const kindsNotShown: Readonly<Record<Why, string>> = {
  office: '本件为办公文档',
  media: '本件为音像资料',
  encrypted: '本件设有密码，无法在此印出',
  damaged: '本件无法打开，不能在此印出',
  other: '本件的格式不能印成页面',
}
