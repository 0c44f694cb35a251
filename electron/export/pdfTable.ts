import { deflateSync } from 'node:zlib'
import { type PDFDocument, PDFRawStream } from 'pdf-lib'

/** Where an object lies: in the file, or packed together with others. */
export type Place =
  | { readonly offset: number; readonly generation: number }
  | { readonly stream: number; readonly index: number }

/** The table of all objects by their number, as a stream of its own (ISO 32000-1, 7.5.8). */
export function pdfTable(pdf: PDFDocument, places: readonly (Place | undefined)[]): PDFRawStream {
  const { Root, Info, ID } = pdf.context.trailerInfo
  const dict = pdf.context.obj({
    Type: 'XRef',
    Size: places.length,
    W: [...tableWidths],
    Filter: 'FlateDecode',
    Root,
    Info,
    ID,
  })
  return PDFRawStream.of(dict, deflateSync(tableRows(places)))
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
