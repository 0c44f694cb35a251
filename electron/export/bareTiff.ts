/** What tells of making, place and time; the picture, its turn and its colours are told by others. */
const traces = new Set([
  269, 270, 271, 272, 285, 305, 306, 315, 316, 700, 33432, 33723, 34377, 34665, 34853,
])
/** EXIF and GPS: lists of their own, which go as a whole. */
const pointers = new Set([34665, 34853, 40965])
/** Bytes of one value, by its type. */
const sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8]
/** A scan has some; a file that goes in circles has endlessly many. */
const mostLists = 2000

/**
 * The same scan, pixel for pixel, without what says who made it, where and when: in every list
 * of every page these entries are taken out, and what they led to is zeroed. Null for what is
 * no TIFF or a larger kind of it. A RangeError means that it is cut short.
 */
export function bareTiff(bytes: Uint8Array): Uint8Array | null {
  const copy = Uint8Array.from(bytes)
  const view = new DataView(copy.buffer)
  const isLittle = view.getUint16(0) === 0x4949
  if (!isLittle && view.getUint16(0) !== 0x4d4d) return null
  if (view.getUint16(2, isLittle) !== 42) return null
  const tiff = { view, isLittle }
  let list = view.getUint32(4, isLittle)
  for (let seen = 0; list !== 0; seen += 1) {
    if (seen > mostLists) return null
    list = cleanList(tiff, list)
  }
  return copy
}

type Tiff = { readonly view: DataView; readonly isLittle: boolean }

/** Where the next list is; 0 for none. */
function cleanList(tiff: Tiff, list: number): number {
  const { view, isLittle } = tiff
  const count = view.getUint16(list, isLittle)
  let kept = 0
  for (let index = 0; index < count; index += 1) {
    const entry = list + 2 + index * 12
    if (traces.has(view.getUint16(entry, isLittle))) {
      wipe(tiff, entry)
      continue
    }
    move(view, entry, list + 2 + kept * 12, 12)
    kept += 1
  }
  const end = list + 2 + count * 12
  const next = view.getUint32(end, isLittle)
  const newEnd = list + 2 + kept * 12
  view.setUint16(list, kept, isLittle)
  view.setUint32(newEnd, next, isLittle)
  zero(view, newEnd + 4, end - newEnd)
  return next
}

function wipe(tiff: Tiff, entry: number, depth = 0): void {
  const { view, isLittle } = tiff
  const tag = view.getUint16(entry, isLittle)
  const size = sizes[view.getUint16(entry + 2, isLittle)] ?? 1
  const length = size * view.getUint32(entry + 4, isLittle)
  const value = view.getUint32(entry + 8, isLittle)
  if (pointers.has(tag) && depth < 2) {
    const count = view.getUint16(value, isLittle)
    for (let index = 0; index < count; index += 1) wipe(tiff, value + 2 + index * 12, depth + 1)
    zero(view, value, 2 + count * 12 + 4)
  } else if (length > 4) zero(view, value, length)
}

function move(view: DataView, from: number, to: number, length: number): void {
  for (let at = 0; at < length; at += 1) view.setUint8(to + at, view.getUint8(from + at))
}

function zero(view: DataView, from: number, length: number): void {
  for (let at = from; at < from + length; at += 1) view.setUint8(at, 0)
}
