import type { SheetContent } from '#shared/document/model'

/** A JPEG or PNG ready for the documents: turned upright, without metadata, no larger than it can be seen. */
export type Prepared = { readonly path: string; readonly width: number; readonly height: number }
/** By `pictureKey`. */
export type PreparedPictures = ReadonlyMap<string, Prepared>

/** What is printed: a picture of the text by its hash, a sheet by all that makes it look different. */
export function pictureKey(content: SheetContent | string): string {
  if (typeof content === 'string') return content
  switch (content.kind) {
    case 'picture':
      return `${content.hash}-turned-${content.rotation}`
    case 'pdfPage':
      return `${content.hash}-turned-${content.rotation}-page-${content.page}`
    case 'words':
      return ''
  }
}

/** By its name, which is ours. */
export const isPng = (path: string) => path.endsWith('.png')
