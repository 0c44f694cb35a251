import { PDFObject } from 'pdf-lib'
import type { PdfBytes } from './pdfBytes.ts'

/** An object of another file, written already. */
export class CopiedObject extends PDFObject {
  readonly text: string

  /** One character a byte. */
  constructor(text: string) {
    super()
    this.text = text
  }

  override toString(): string {
    return this.text
  }

  override sizeInBytes(): number {
    return this.text.length
  }

  override copyBytesInto(buffer: Uint8Array, offset: number): number {
    Buffer.from(buffer.buffer, buffer.byteOffset, buffer.byteLength).write(
      this.text,
      offset,
      'latin1',
    )
    return this.text.length
  }
}

/** What a stream says of itself, and where its bytes lie: they are read when the PDF is written. */
export class CopiedStream extends CopiedObject {
  readonly source: PdfBytes
  readonly #at: number
  readonly #length: number

  constructor(
    text: string,
    source: PdfBytes,
    range: { readonly at: number; readonly length: number },
  ) {
    super(text)
    this.source = source
    this.#at = range.at
    this.#length = range.length
  }

  *read(): Generator<Uint8Array> {
    for (let done = 0; done < this.#length; ) {
      const part = this.source.at(this.#at + done, Math.min(mostAtOnce, this.#length - done))
      if (part.length === 0) throw new Error('a PDF that has become shorter')
      yield part
      done += part.length
    }
  }
}

const mostAtOnce = 256 * 1024
