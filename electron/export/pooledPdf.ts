import { deflateSync } from 'node:zlib'
import type { PdfObject, PdfPool } from './pdfPool.ts'
import { type Place, tableRows, tableWidths } from './pdfTable.ts'
import type { PdfDict, PdfRef, PdfValue } from './pdfTokens.ts'
import { writtenValue } from './writtenValue.ts'

const partBytes = 512 * 1024
/** In one stream of objects. */
export const packedTogether = 100

type Trailer = {
  readonly root: PdfRef
  readonly info: PdfRef
  /** Bytes that tell this file from others. */
  readonly id: Buffer
}

/**
 * A file with everything of the pool that `root` and `info` lead to, part by part, so that one
 * stream at a time is held. Streams are taken over as they stand; what is not in the pool is null.
 */
export async function* pooledPdf(
  pool: PdfPool,
  { root, info, id }: Trailer,
): AsyncGenerator<Uint8Array> {
  const numbers = new Map<number, number>()
  const queue: number[] = []
  const places: (Place | undefined)[] = []
  let count = 0
  let written = 0
  let waiting: Buffer[] = []
  let held = 0

  const put = (...pieces: readonly (Buffer | string)[]) => {
    for (const piece of pieces) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece
      waiting.push(bytes)
      held += bytes.length
      written += bytes.length
    }
  }
  const take = () => {
    const part = Buffer.concat(waiting)
    waiting = []
    held = 0
    return part
  }
  const numberOf = (ref: number): number | null => {
    const known = numbers.get(ref)
    if (known !== undefined) return known
    if (!pool.has(ref)) return null
    count += 1
    numbers.set(ref, count)
    queue.push(ref)
    return count
  }
  const say = (value: PdfValue) => writtenValue(value, numberOf)
  const putStream = (number: number, dict: PdfDict, bytes: Buffer) => {
    places[number] = { offset: written, generation: 0 }
    const whole = new Map<string, PdfValue>([...dict, ['Length', bytes.length]])
    put(`${number} 0 obj\n${say(whole)}\nstream\n`, bytes, '\nendstream\nendobj\n')
  }
  const putPacked = (texts: readonly (readonly [number: number, text: string])[]) => {
    count += 1
    const stream = count
    let at = 0
    const heads = texts.map(([number, text], index) => {
      places[number] = { stream, index }
      const head = `${number} ${at}`
      at += text.length + 1
      return head
    })
    const head = `${heads.join(' ')}\n`
    const all = `${head}${texts.map(([, text]) => `${text}\n`).join('')}`
    const dict = dictOf({ Type: '/ObjStm', N: texts.length, First: head.length, ...deflated })
    putStream(stream, dict, deflateSync(Buffer.from(all, 'latin1')))
  }

  put('%PDF-1.7\n%\x81\x81\x81\x81\n')
  const [rootNumber, infoNumber] = [numberOf(root.ref), numberOf(info.ref)]
  if (rootNumber === null || infoNumber === null) throw new Error('a PDF without a root')
  let small: [number, string][] = []
  // What is found on the way joins the end of the queue.
  for (const ref of queue) {
    const [object, number] = [pool.objectOf(ref), numbers.get(ref)]
    if (!object || number === undefined) continue
    if (object.kind === 'stream') putStream(number, object.dict, object.raw())
    else small.push([number, say(object.value)])
    if (small.length === packedTogether) {
      putPacked(small)
      small = []
    }
    if (held > partBytes) yield take()
  }
  if (small.length > 0) putPacked(small)
  count += 1
  const start = written
  places[count] = { offset: start, generation: 0 }
  const identity = { bytes: id.toString('latin1') }
  const table = dictOf({
    Type: '/XRef',
    Size: places.length,
    W: [...tableWidths],
    Root: { ref: root.ref },
    Info: { ref: info.ref },
    ID: [identity, identity],
    ...deflated,
  })
  putStream(count, table, deflateSync(tableRows(places)))
  put(`startxref\n${start}\n%%EOF\n`)
  yield take()
}

const deflated = { Filter: '/FlateDecode' } as const

export function dictOf(entries: Readonly<Record<string, PdfValue>>): PdfDict {
  return new Map(Object.entries(entries))
}

export const objectOf = (value: PdfValue): PdfObject => ({ kind: 'value', value })
