import { createHash } from 'node:crypto'
import type { PdfPool } from './pdfPool.ts'
import type { PdfDict, PdfRef, PdfValue } from './pdfTokens.ts'
import { dictOf } from './pooledPdf.ts'
import { textString } from './textString.ts'
import { type Head, program } from './writeHead.ts'
import { xmp } from './xmp.ts'

/** What the pages of the signpost are called where others have their number. */
export const signpostLabel = '分封说明'

/** The same that `writeHead` says of a whole. */
export function headInfo({ title, author, date }: Head): PdfDict {
  const noon = { bytes: `D:${date.replaceAll('-', '')}120000Z` }
  return dictOf({
    Title: textString(title),
    Author: textString(author),
    Creator: textString(program),
    Producer: textString(program),
    CreationDate: noon,
    ModDate: noon,
  })
}

export function headMetadata(pool: PdfPool, head: Head): PdfRef {
  const packet = Buffer.from(xmp(head))
  const dict = dictOf({ Type: '/Metadata', Subtype: '/XML' })
  return pool.add({ kind: 'stream', dict, raw: () => packet })
}

/** The number that is printed on each page; `numbers` are in order, and what follows them is the signpost. */
export function pageLabels(numbers: readonly number[]): PdfDict {
  const ranges = numbers.flatMap((number, index): readonly PdfValue[] =>
    index > 0 && numbers[index - 1] === number - 1 ? [] : [index, dictOf({ S: '/D', St: number })],
  )
  return dictOf({ Nums: [...ranges, numbers.length, dictOf({ P: textString(signpostLabel) })] })
}

/** From what is in the file, not from where it lay. */
export function identityOf(parts: readonly unknown[]): Buffer {
  return createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, 16)
}
