import { createReadStream, readFileSync } from 'node:fs'
import { type PDFDict, PDFStream } from 'pdf-lib'

/** What lies in a file and goes into a PDF as it is: read when the PDF is written, and never held in memory. */
export class FileStream extends PDFStream {
  readonly #path: string
  readonly #bytes: number

  /** `bytes` is the size of the whole file. */
  constructor(dict: PDFDict, path: string, bytes: number) {
    super(dict)
    this.#path = path
    this.#bytes = bytes
  }

  /** For whoever asks for it all the same, like the other streams. */
  override getContents(): Uint8Array {
    return readFileSync(this.#path)
  }

  override getContentsSize(): number {
    return this.#bytes
  }

  read(): AsyncIterable<Uint8Array> {
    return createReadStream(this.#path, { highWaterMark: 256 * 1024 })
  }
}
