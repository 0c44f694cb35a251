import { isArray, isDict, isOperator, type PdfDict, type PdfValue, tokensOf } from './pdfTokens.ts'

/** At an offset of the file, or in another object, as which of those in it. */
export type Entry =
  | { readonly kind: 'offset'; readonly at: number }
  | { readonly kind: 'packed'; readonly within: number; readonly index: number }

type Tables = {
  readonly size: number
  readonly bytesAt: (at: number, length: number) => Buffer
  readonly headAt: (at: number) => { readonly value: PdfValue; readonly begin: number | null }
  readonly unpacked: (dict: PdfDict, begin: number) => Buffer
  readonly entries: Map<number, Entry>
  /** What the tables that were read say is there no more; of older ones nothing of it stands. */
  readonly freed: Set<number>
  /** Asked for each row: throws when there are too many. */
  readonly count: () => void
}

/** The newest table first, so that what it says stands; gives its trailer, and where it lies. */
export function readTables(given: Omit<Tables, 'freed' | 'count'>): {
  readonly trailer: PdfDict
  readonly table: number
} {
  const tables = { ...given, freed: new Set<number>(), count: counted() }
  const tail = tables.bytesAt(Math.max(0, tables.size - 1024), 1024).toString('latin1')
  // Some programs leave a remark behind the end.
  const start = /startxref\s+(\d+)\s+%%EOF\s*(?:%[^\r\n]*[\r\n]\s*)*$/.exec(tail)?.[1]
  let trailer: PdfDict | null = null
  const table = Number(start)
  let at: PdfValue | undefined = start === undefined ? undefined : table
  const read = new Set<number>()
  while (typeof at === 'number' && !read.has(at)) {
    read.add(at)
    if (read.size > mostTables) throw new Error('a PDF with tables without end')
    const isPlain = tables.bytesAt(at, 4).toString('latin1') === 'xref'
    const found: Table = isPlain ? plainTable(tables, at) : packedTable(tables, at)
    trailer ??= found.trailer
    // Word writes what older readers need not see into a table of its own (7.5.8.4).
    const hidden = isPlain ? found.trailer.get('XRefStm') : undefined
    if (typeof hidden === 'number' && !read.has(hidden)) {
      read.add(hidden)
      packedTable(tables, hidden)
    }
    for (const number of found.free) tables.freed.add(number)
    at = found.trailer.get('Prev')
  }
  if (!trailer) throw new Error('a PDF without a table')
  return { trailer, table }
}

type Table = { readonly trailer: PdfDict; readonly free: readonly number[] }

/** 7.5.4. */
function plainTable(tables: Tables, at: number): Table {
  const tokens = tokensOf(textOfTable(tables, at), 4)
  const free: number[] = []
  for (;;) {
    const first = tokens.next()
    if (isOperator(first) && first.operator === 'trailer') break
    const count = tokens.next()
    if (typeof first !== 'number' || typeof count !== 'number')
      throw new Error('a PDF with a broken table')
    for (let index = 0; index < count; index += 1) {
      tables.count()
      const [offset] = [tokens.next(), tokens.next()]
      const kind = tokens.next()
      if (typeof offset !== 'number' || !isOperator(kind))
        throw new Error('a PDF with a broken table')
      if (kind.operator === 'n') enter(tables, first + index, { kind: 'offset', at: offset })
      else free.push(first + index)
    }
  }
  const trailer = tokens.next()
  if (!isDict(trailer)) throw new Error('a PDF with a broken table')
  return { trailer, free }
}

/** An older one may lie before everything that was added behind it. */
function textOfTable({ size, bytesAt }: Tables, at: number): string {
  for (let length = 65_536; ; length *= 8) {
    const text = bytesAt(at, length).toString('latin1')
    if (length >= size - at || text.includes('startxref')) return text
  }
}

function enter({ entries, freed }: Tables, number: number, entry: Entry): void {
  if (!entries.has(number) && !freed.has(number)) entries.set(number, entry)
}

/** 7.5.8. */
function packedTable(tables: Tables, at: number): Table {
  const { value: dict, begin } = tables.headAt(at)
  if (!isDict(dict) || begin === null) throw new Error('a PDF with a broken table')
  const bytes = tables.unpacked(dict, begin)
  const free: number[] = []
  const widths = numbersOf(dict.get('W'))
  const [first = 0, second = 0, third = 0] = widths
  if (!widths.every(isWidth) || second === 0) throw new Error('a PDF with a broken table')
  const index = numbersOf(dict.get('Index') ?? [0, dict.get('Size') ?? 0])
  const field = (from: number, width: number) => {
    let value = 0
    for (let one = 0; one < width; one += 1) value = value * 256 + (bytes[from + one] ?? 0)
    return value
  }
  let row = 0
  for (let part = 0; part + 1 < index.length; part += 2) {
    const [from = 0, count = 0] = [index[part], index[part + 1]]
    for (let one = 0; one < count; one += 1, row += first + second + third) {
      if (row >= bytes.length) throw new Error('a PDF with a broken table')
      tables.count()
      const number = from + one
      const kind = first === 0 ? 1 : field(row, first)
      const [a, b] = [field(row + first, second), field(row + first + second, third)]
      if (kind === 0) free.push(number)
      if (kind === 1) enter(tables, number, { kind: 'offset', at: a })
      if (kind === 2) enter(tables, number, { kind: 'packed', within: a, index: b })
    }
  }
  return { trailer: dict, free }
}

/** Numbers in it have that many bytes. */
const isWidth = (width: number) => [0, 1, 2, 3, 4, 5, 6].includes(width)
/** Each change that was saved behind the file adds one. */
const mostTables = 100
/** Ten times what our largest packages hold. */
const mostRows = 1_000_000

function counted(): () => void {
  let rows = 0
  return () => {
    rows += 1
    if (rows > mostRows) throw new Error('a PDF with objects without end')
  }
}

function numbersOf(value: PdfValue | undefined): readonly number[] {
  return isArray(value) ? value.flatMap(one => (typeof one === 'number' ? [one] : [])) : []
}
