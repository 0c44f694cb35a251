import type { PdfFile } from './pdfFile.ts'
import { isArray, isDict, isRef, type PdfDict, type PdfValue } from './pdfTokens.ts'

type Branch = { readonly value: PdfValue; readonly inherited: PdfDict }

const inheritable = new Set(['Resources', 'MediaBox', 'CropBox', 'Rotate'])

/**
 * All pages in order, each with what it inherits (ISO 32000-1, 7.7.3). Throws for a tree
 * that is none, and for a file that is locked.
 */
export function pagesOfFile(file: PdfFile): readonly PdfDict[] {
  if (file.trailer.has('Encrypt')) throw new Error('a PDF that is locked')
  const catalog = file.get(file.trailer.get('Root'))
  const root = isDict(catalog) ? catalog.get('Pages') : undefined
  const pages: PdfDict[] = []
  const seen = new Set<number>()
  const waiting: Branch[] = [{ value: root ?? null, inherited: new Map() }]
  for (let branch = waiting.pop(); branch; branch = waiting.pop()) {
    const { value, inherited } = branch
    const node = file.get(value)
    if (!isRef(value) || !isDict(node) || seen.has(value.ref)) {
      throw new Error('a PDF whose pages are no tree')
    }
    seen.add(value.ref)
    const type = file.get(node.get('Type'))
    if (type === '/Page') pages.push(new Map([...inherited, ...node]))
    else if (type === '/Pages') {
      const passedOn = [...node].filter(([key]) => inheritable.has(key))
      // From the last to the first, because what comes last is taken first.
      for (const kid of kidsOf(file, node).toReversed()) {
        waiting.push({ value: kid, inherited: new Map([...inherited, ...passedOn]) })
      }
    } else throw new Error('a PDF whose pages are no tree')
  }
  return pages
}

function kidsOf(file: PdfFile, node: PdfDict): readonly PdfValue[] {
  const kids = file.get(node.get('Kids'))
  if (!isArray(kids)) throw new Error('a PDF whose pages are no tree')
  return kids
}
