import type { BlockOf } from '#shared/document/model'
import type { AlikeSheets } from '#shared/document/wordSheets'
import { bookmarkName } from './bookmarkName.ts'
import { placeInPiece } from './wordSheet.ts'

type Sheet = BlockOf<'evidenceSheet'>

/**
 * `xml` holds the first of sheets that are alike; the others are put after it. The library would
 * take longer for thousands of them than for all the rest of the document.
 */
export function withRepeats(xml: string, alike: readonly AlikeSheets[]): string {
  const parts: string[] = []
  let from = 0
  let id = farId
  for (const { first, others } of alike) {
    const begin = xml.lastIndexOf('<w:p>', xml.indexOf(bookmark(first)))
    const end = xml.indexOf(endOfSheet, begin) + endOfSheet.length
    const sheet = xml.slice(begin, end)
    parts.push(xml.slice(from, end))
    for (const other of others) {
      parts.push(repeated(sheet, first, other).replaceAll(bookmarkId, `$1${id}"`))
      id += 1
    }
    from = end
  }
  return [...parts, xml.slice(from)].join('')
}

/** A sheet ends with its frame. */
const endOfSheet = '</w:tbl>'
const bookmarkId = /(<w:bookmark(?:Start|End)\b[^>]*? w:id=")\d+"/g
/** Further than the library ever counts; tidyDocx counts anew. */
const farId = 1_000_000_000

function repeated(sheet: string, first: Sheet, other: Sheet): string {
  return [bookmark, place, lead].reduce(
    (xml, words) => xml.replace(words(first), words(other)),
    sheet,
  )
}

/** With what stands around them, since a title may have the same words. */
const bookmark = ({ anchor }: Sheet) => `w:name="${bookmarkName(anchor)}"`
const place = (sheet: Sheet) => `${placeInPiece(sheet)}</w:t></w:r></w:p><w:tbl>`
const lead = ({ content }: Sheet) =>
  content.kind === 'words' ? `>${content.lines.join('')}</w:t></w:r></w:p></w:tc>` : ''
