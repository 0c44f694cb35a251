import type { PDFDocument, PDFObject, PDFRef } from 'pdf-lib'
import { CopiedObject, CopiedStream } from './copiedObject.ts'
import type { PdfBytes } from './pdfBytes.ts'
import type { PdfFile, PdfObject, PdfStream } from './pdfFile.ts'
import { isArray, isDict, isRef, type PdfDict, type PdfValue } from './pdfTokens.ts'
import { type NumberOf, writtenValue } from './writtenValue.ts'

export type CopySource = {
  readonly file: PdfFile
  readonly bytes: PdfBytes
  /** Evidence whose faces are not inside would look different elsewhere; ours has all. */
  readonly mayLackFaces: boolean
  /** What becomes of the lists that say which letters the glyphs of a face mean. */
  readonly letters?: (map: string) => string
}

export type CopiedObjects = {
  /**
   * Writes with the numbers of the new file, whither everything is copied that is referred to.
   * Null, and nothing is copied, where a face is not inside. Throws what cannot be copied.
   */
  readonly put: (write: (numberOf: NumberOf) => PDFObject) => PDFRef | null
}

/** Copies objects of one file, each only once, and without unpacking streams. */
export function copiedObjects(source: CopySource, { context }: PDFDocument): CopiedObjects {
  const { file, bytes } = source
  const refs = new Map<number, PDFRef>()
  const maps = new Set<number>()
  // Where objects lie in one another, a small file would become an endless one.
  let text = 4 * bytes.size + 2 ** 20
  let packed = bytes.size

  function copy(number: number, { value, stream }: PdfObject, numberOf: NumberOf): PDFObject {
    if (!isDict(value)) return new CopiedObject(writtenValue(value, numberOf))
    if (outside.has(value.get('Type') ?? null)) throw new Error('a PDF whose pages lead to others')
    const map = value.get('ToUnicode')
    if (isRef(map)) maps.add(map.ref)
    if (!stream) return new CopiedObject(writtenValue(value, numberOf))
    const letters = source.letters && maps.has(number) ? changed(stream, source.letters) : null
    if (letters !== null) return context.flateStream(letters)
    const range = stream.range()
    packed -= range.length
    if (packed < 0 || value.has('F')) throw new Error('a PDF with streams that are elsewhere')
    return new CopiedStream(writtenStream(value, range.length, numberOf), bytes, range)
  }

  function put(write: (numberOf: NumberOf) => PDFObject): PDFRef | null {
    const added: (readonly [number: number, ref: PDFRef, object: PdfObject])[] = []
    const numberOf = (number: number) => {
      const known = refs.get(number)
      if (known) return known.objectNumber
      const object = file.object(number)
      if (!object) return null
      const ref = context.nextRef()
      refs.set(number, ref)
      added.push([number, ref, object])
      return ref.objectNumber
    }
    const undo = () => {
      for (const [number, ref] of added) {
        refs.delete(number)
        context.delete(ref)
      }
    }
    try {
      const whole = write(numberOf)
      for (const [number, ref, object] of added) {
        if (!source.mayLackFaces && !hasFaces(file, object.value)) {
          undo()
          return null
        }
        const made = copy(number, object, numberOf)
        text -= made.sizeInBytes()
        if (text < 0) throw new Error('a PDF with objects in objects')
        context.assign(ref, made)
      }
      return context.register(whole)
    } catch (error) {
      undo()
      throw error
    }
  }

  return { put }
}

/** What leads to the whole file. */
const outside: ReadonlySet<PdfValue> = new Set(['/Page', '/Pages', '/Catalog'])

export function writtenStream(dict: PdfDict, length: number, numberOf: NumberOf): string {
  return writtenValue(new Map([...dict, ['Length', length]]), numberOf)
}

function changed(stream: PdfStream, letters: (map: string) => string): string | null {
  const map = stream.bytes().toString('latin1')
  const plain = letters(map)
  return plain === map ? null : plain
}

/** Kinds of fonts with a face of their own, and where it lies (ISO 32000-1, 9.6 to 9.9). */
export const faceKinds = ['Type1', 'MMType1', 'TrueType', 'CIDFontType0', 'CIDFontType2'] as const
const faces: ReadonlySet<PdfValue> = new Set(faceKinds.map(name => `/${name}` as const))
export const faceFiles = ['FontFile', 'FontFile2', 'FontFile3']

/** Also of what lies in it; a value is never deep. */
function hasFaces(file: PdfFile, value: PdfValue): boolean {
  if (isArray(value)) return value.every(one => hasFaces(file, one))
  if (!isDict(value)) return true
  if (faces.has(value.get('Subtype') ?? null)) {
    const descriptor = file.get(value.get('FontDescriptor'))
    return isDict(descriptor) && faceFiles.some(name => descriptor.has(name))
  }
  return [...value.values()].every(one => hasFaces(file, one))
}
