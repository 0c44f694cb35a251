import { deflateSync } from 'node:zlib'
import { type PDFDocument, PDFName, PDFNumber, PDFRawStream } from 'pdf-lib'

/** Where an object lies: in the file, or packed together with others. */
export type Place =
  | { readonly offset: number; readonly generation: number }
  | { readonly stream: number; readonly index: number }

/**
 * The table of all objects by their number, as a stream of its own (ISO 32000-1, 7.5.8). With
 * `before`, where the table of the file before lies, it speaks only of those that it has itself.
 */
export function pdfTable(
  pdf: PDFDocument,
  places: readonly (Place | undefined)[],
  before?: number,
): PDFRawStream {
  const { Root, Info, ID } = pdf.context.trailerInfo
  const dict = pdf.context.obj({
    Type: 'XRef',
    Size: places.length,
    W: [...tableWidths],
    Filter: 'FlateDecode',
    ...(Root && { Root }),
    ...(Info && { Info }),
    ...(ID && { ID }),
  })
  if (before === undefined) return PDFRawStream.of(dict, deflateSync(tableRows(places)))
  const runs = runsIn(places)
  dict.set(PDFName.of('Prev'), PDFNumber.of(before))
  dict.set(PDFName.of('Index'), pdf.context.obj(runs.flatMap(({ from, to }) => [from, to - from])))
  const rows = runs.flatMap(({ from, to }) => places.slice(from, to))
  return PDFRawStream.of(dict, deflateSync(tableRows(rows)))
}

type Run = { readonly from: number; to: number }

/** Numbers that follow one another. */
function runsIn(places: readonly (Place | undefined)[]): readonly Run[] {
  const runs: Run[] = []
  for (let number = 0; number < places.length; number += 1) {
    if (!places[number]) continue
    const last = runs.at(-1)
    if (last?.to === number) last.to += 1
    else runs.push({ from: number, to: number + 1 })
  }
  return runs
}

/** Bytes of each field of a row. */
export const tableWidths = [1, 6, 2] as const

/** A row for every number from 0. */
export function tableRows(places: readonly (Place | undefined)[]): Buffer {
  const rows = Buffer.alloc(9 * places.length)
  for (let number = 0; number < places.length; number += 1) {
    const [kind, where, which] = rowOf(places[number])
    rows.writeUInt8(kind, 9 * number)
    rows.writeUIntBE(where, 9 * number + 1, 6)
    rows.writeUInt16BE(which, 9 * number + 7)
  }
  return rows
}

/** Numbers that nothing has are free. */
function rowOf(place: Place | undefined): readonly [kind: number, where: number, which: number] {
  if (!place) return [0, 0, 65_535]
  return 'offset' in place ? [1, place.offset, place.generation] : [2, place.stream, place.index]
}
