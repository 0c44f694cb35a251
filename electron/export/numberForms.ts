import { deflateSync } from 'node:zlib'
import {
  decodePDFRawStream,
  PDFArray,
  type PDFDocument,
  PDFObjectCopier,
  type PDFPage,
  PDFRawStream,
  type PDFRef,
} from 'pdf-lib'
import { numberBelow } from './numbersPage.ts'

/**
 * What is set by `numbersPage`, taken apart: for each page, from 1, a form that draws its number
 * where it belongs on that page; null for a page that goes without. Only what is asked for is made.
 */
export function numberForms(
  source: PDFDocument,
  target: PDFDocument,
): (page: number) => PDFRef | null {
  const copier = PDFObjectCopier.for(source.context, target.context)
  const formsOn = (page: PDFPage): readonly (() => PDFRef | null)[] => {
    const lines = linesIn(contentOf(page))
    if (lines.length === 0) return [() => null]
    const resources = page.node.Resources() ?? source.context.obj({})
    let shared: PDFRef | undefined
    return lines.map((line, index) => () => {
      shared ??= target.context.register(copier.copy(resources))
      const form = target.context.obj({
        Type: 'XObject',
        Subtype: 'Form',
        FormType: 1,
        BBox: [0, 0, page.getWidth(), page.getHeight()],
        Matrix: [1, 0, 0, 1, 0, -numberBelow(index)],
        Resources: shared,
        Filter: 'FlateDecode',
      })
      return target.context.register(
        PDFRawStream.of(form, deflateSync(Buffer.from(line(), 'latin1'))),
      )
    })
  }
  const forms: (() => PDFRef | null)[] = []
  const unread = source.getPages()
  return page => {
    for (let next = unread[0]; next && forms.length < page; next = unread[0]) {
      forms.push(...formsOn(next))
      unread.shift()
    }
    return forms[page - 1]?.() ?? null
  }
}

function contentOf(page: PDFPage): string {
  const contents = page.node.Contents()
  const parts = contents instanceof PDFArray ? contents.asArray() : [contents]
  return parts
    .map(part => {
      const stream = page.doc.context.lookup(part)
      const bytes = stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : []
      return Buffer.from(bytes).toString('latin1')
    })
    .join('\n')
}

const textObject = /\bBT\b[\s\S]*?\bET\b/g

/**
 * The content with the words of one line each. A line of two faces is several pieces of text: what
 * stands at one height belongs together.
 */
function linesIn(content: string): readonly (() => string)[] {
  const heights = (content.match(textObject) ?? []).map(heightOf)
  return [...new Set(heights)].map(height => () => {
    let at = -1
    return content.replace(textObject, text => {
      at += 1
      return heights[at] === height ? text : ''
    })
  })
}

/** The last number of its matrix, as it is written. */
function heightOf(text: string): string {
  return /(\S+)\s+Tm\b/.exec(text)?.[1] ?? ''
}
