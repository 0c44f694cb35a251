import { type Document, Packer } from 'docx'

/** The parts of a Word file by their names, in their order; XML as text. */
export type DocxParts = Map<string, string | Uint8Array>

/**
 * What the library would pack: it does so in JavaScript, much slower than Node, and tidyDocx would
 * only unpack it again. It keeps this step private; without it no test of a Word file would pass.
 */
export function docxParts(document: Document): DocxParts {
  const { compiler } = Packer as unknown as {
    readonly compiler: { readonly compile: (document: Document) => DocxParts }
  }
  return compiler.compile(document)
}
