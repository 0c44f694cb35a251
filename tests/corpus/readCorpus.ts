import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Paragraphs of good official prose, by the field they are from. */
export type GoodText = { readonly name: string; readonly paragraphs: readonly string[] }

export function goodTexts(): readonly GoodText[] {
  const folder = join(import.meta.dirname, 'good')
  return readdirSync(folder)
    .sort()
    .map(name => ({
      name,
      paragraphs: readFileSync(join(folder, name), 'utf8').trim().split(/\n\n+/),
    }))
}

/** A fault put into a text on purpose: `⟦` and `⟧` stand around the very words. */
export type PlantedFault = {
  readonly rule: string
  readonly kind: 'plan' | 'narrative'
  /** Lines that begin with `# ` are headings. */
  readonly lines: readonly string[]
  readonly span: { readonly block: number; readonly from: number; readonly to: number }
}

/** `@rule` or `@rule plan` opens a group; every line after it is one text, its paragraphs divided by `¶`. */
export function plantedFaults(): readonly PlantedFault[] {
  return ['faults.txt', 'faultsHeldOut.txt'].flatMap(faultsIn)
}

function faultsIn(file: string): readonly PlantedFault[] {
  const faults: PlantedFault[] = []
  let rule = ''
  let kind: PlantedFault['kind'] = 'narrative'
  for (const row of readFileSync(join(import.meta.dirname, file), 'utf8').split('\n')) {
    if (row.startsWith('@')) {
      rule = row.slice(1).split(' ')[0] ?? ''
      kind = row.endsWith(' plan') ? 'plan' : 'narrative'
    } else if (row !== '') faults.push(planted(rule, kind, row.split('¶')))
  }
  return faults
}

function planted(
  rule: string,
  kind: PlantedFault['kind'],
  marked: readonly string[],
): PlantedFault {
  const block = marked.findIndex(line => line.includes('⟦'))
  const line = (marked[block] ?? '').replace(/^# /, '')
  const from = line.indexOf('⟦')
  const to = line.indexOf('⟧') - 1
  if (block < 0 || to <= from) throw new Error(`no fault is marked in: ${marked.join('¶')}`)
  return {
    rule,
    kind,
    lines: marked.map(one => one.replace(/[⟦⟧]/g, '')),
    span: { block, from, to },
  }
}

/** One row of the sample, spoiled by other values; it is said of this row, or of the one at `at`. */
export type RowFault = {
  readonly rule: string
  readonly list: 'tasks' | 'evidence' | 'honours' | 'media' | 'ledger' | 'facts'
  readonly row: number
  readonly set: Readonly<Record<string, unknown>>
  readonly at?: number
}

/** A table in a text; every cell is one line of `linesOf`. */
export type CellFault = {
  readonly rule: string
  readonly rows: readonly (readonly string[])[]
  readonly span: PlantedFault['span']
}

export function tableFaults(): {
  readonly rows: readonly RowFault[]
  readonly cells: readonly CellFault[]
} {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'tableFaults.json'), 'utf8'))
}
