import { deflateSync, inflateSync } from 'node:zlib'
import {
  decodePDFRawStream,
  PDFArray,
  PDFContentStream,
  type PDFDict,
  type PDFDocument,
  PDFName,
  PDFObjectCopier,
  type PDFPage,
  PDFRawStream,
  type PDFRef,
} from 'pdf-lib'

/** A page of another file, ready to be drawn; lengths in points, as it lies in its file. */
export type PageForm = {
  readonly ref: PDFRef
  readonly width: number
  readonly height: number
}

/**
 * Takes pages of one file over as they are: what is compressed stays compressed, and what
 * several pages share, their fonts above all, is copied once. pdf-lib's own way copies it
 * with every page, which makes 30 MB of a file of one.
 */
export function formsOf(source: PDFDocument, target: PDFDocument): (page: PDFPage) => PageForm {
  const copier = PDFObjectCopier.for(source.context, target.context)
  const copied = (key: string, dict: PDFDict) => {
    const value = dict.get(PDFName.of(key))
    return value === undefined ? [] : [[key, copier.copy(value)] as const]
  }
  return page => {
    const { left: x, bottom: y, right, top } = shownBox(page)
    const [width, height] = [right - x, top - y]
    const { contents, dict } = contentOf(page)
    const resources = page.node.Resources() ?? source.context.obj({})
    const form = target.context.obj({
      Type: 'XObject',
      Subtype: 'Form',
      FormType: 1,
      BBox: [x, y, x + width, y + height],
      Matrix: [1, 0, 0, 1, -x, -y],
      Resources: copier.copy(resources),
    })
    const kept = [...copied('Filter', dict), ...copied('DecodeParms', dict)]
    // How the colours of the page are mixed belongs to what it looks like.
    for (const [key, value] of [...kept, ...copied('Group', page.node)]) {
      form.set(PDFName.of(key), value)
    }
    return { ref: target.context.register(PDFRawStream.of(form, contents)), width, height }
  }
}

/** What a reader shows: the crop box, as far as it lies on the paper. */
function shownBox(page: PDFPage) {
  const [crop, media] = [edgesOf(page.getCropBox()), edgesOf(page.getMediaBox())]
  const box = {
    left: Math.max(crop.left, media.left),
    bottom: Math.max(crop.bottom, media.bottom),
    right: Math.min(crop.right, media.right),
    top: Math.min(crop.top, media.top),
  }
  return box.left < box.right && box.bottom < box.top ? box : media
}

function edgesOf({ x, y, width, height }: ReturnType<PDFPage['getCropBox']>) {
  return { left: x, bottom: y, right: x + width, top: y + height }
}

function contentOf(page: PDFPage): { readonly contents: Uint8Array; readonly dict: PDFDict } {
  const contents = page.node.Contents()
  const parts = contents instanceof PDFArray ? contents.asArray() : [contents]
  const streams = parts.map(part => streamOf(page, part))
  const [only] = streams
  if (only && streams.length === 1) return only
  // Several are one text that was cut anywhere, even between two words.
  const decoded = streams.map(unpacked)
  const joined = Buffer.concat(decoded.flatMap(part => [part, Buffer.from('\n')]))
  const dict = page.doc.context.obj({ Filter: 'FlateDecode' })
  return { contents: deflateSync(joined), dict }
}

/** Where it is packed in the usual way and whole, several times faster than pdf-lib does it. */
function unpacked(stream: PDFRawStream): Uint8Array {
  const { dict, contents } = stream
  const isUsual = dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode')
  if (isUsual && !dict.has(PDFName.of('DecodeParms'))) {
    try {
      return inflateSync(contents)
    } catch {
      // What is cut off or followed by more, pdf-lib reads as far as it goes.
    }
  }
  return decodePDFRawStream(stream).decode()
}

function streamOf(page: PDFPage, part: Parameters<PDFDict['context']['lookup']>[0]): PDFRawStream {
  const stream = page.doc.context.lookup(part)
  // What was drawn onto the page here is not yet packed.
  if (stream instanceof PDFContentStream) {
    return PDFRawStream.of(page.doc.context.obj({}), stream.getUnencodedContents())
  }
  if (!(stream instanceof PDFRawStream)) throw new Error('a page without content')
  return stream
}
