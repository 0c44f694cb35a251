import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFRef, PDFStream } from 'pdf-lib'

/**
 * Gives every object of a file that was just opened a number higher by `by`, so that the numbers
 * up to there are free for those of another file. Before anything asks for its pages.
 */
export function moveObjects({ context }: PDFDocument, by: number): void {
  const moved = (value: PDFObject): PDFObject => {
    if (value instanceof PDFRef) return PDFRef.of(value.objectNumber + by, value.generationNumber)
    if (value instanceof PDFDict)
      for (const [key, one] of value.entries()) value.set(key, moved(one))
    if (value instanceof PDFArray)
      for (const [at, one] of value.asArray().entries()) value.set(at, moved(one))
    if (value instanceof PDFStream) moved(value.dict)
    return value
  }
  const objects = context.enumerateIndirectObjects()
  for (const [ref] of objects) context.delete(ref)
  for (const [ref, object] of objects) {
    context.assign(PDFRef.of(ref.objectNumber + by, ref.generationNumber), moved(object))
  }
  const { trailerInfo } = context
  for (const key of ['Root', 'Info', 'ID'] as const) {
    const value = trailerInfo[key]
    if (value) trailerInfo[key] = moved(value)
  }
}
