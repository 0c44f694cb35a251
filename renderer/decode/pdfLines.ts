/** A run of text on a page, as pdf.js tells it: `transform` ends with x and y, in points from the lower left. */
export type TextRun = {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly height: number
}

/**
 * The lines of a page as they stand there: runs of one height side by side, an
 * indent as blanks, a wide gap as a tab (a column of a table).
 */
export function pageLines(runs: readonly TextRun[]): readonly string[] {
  const placed = runs
    .filter(({ str }) => str.trim() !== '')
    .map(run => ({ ...run, x: run.transform[4] ?? 0, y: run.transform[5] ?? 0, size: sizeOf(run) }))
    .sort((a, b) => b.y - a.y || a.x - b.x)
  const left = placed.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY)
  const rows: (typeof placed)[] = []
  for (const run of placed) {
    const row = rows.at(-1)
    const first = row?.[0]
    // A superscript or a figure of another size still belongs to its line.
    if (row && first && Math.abs(first.y - run.y) < Math.max(first.size, run.size) * 0.5)
      row.push(run)
    else rows.push([run])
  }
  return rows.map(row =>
    lineOf(
      row.sort((a, b) => a.x - b.x),
      left,
    ),
  )
}

type Placed = TextRun & { readonly x: number; readonly size: number }

const sizeOf = ({ height, transform }: TextRun) => height || Math.abs(transform[3] ?? 0) || 12

function lineOf(row: readonly Placed[], left: number): string {
  let line = ''
  let end = left
  for (const { str, x, width, size } of row) {
    const gap = x - end
    if (line === '') line = ' '.repeat(Math.min(40, Math.max(0, Math.round((gap / size) * 2))))
    else if (gap > size * 1.8) line += '\t'
    else if (gap > size * 0.4) line += ' '
    line += str
    end = x + width
  }
  return line.trimEnd()
}
