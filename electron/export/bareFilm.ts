import { type FileHandle, open } from 'node:fs/promises'

/** Bytes. An index of a film of hours has some ten megabytes. */
const largestIndex = 64 * 1024 * 1024

type Box = {
  readonly type: string
  readonly at: number
  readonly head: number
  readonly end: number
}

/**
 * Takes place, device and time out of a film of the MP4 family, in the file itself: what says
 * them becomes free space of the same length, so that nothing of the film moves. False when
 * there is more to it (a track of places, as cameras for sport make them; a file that is cut
 * short): it is then as it was.
 */
export async function bareFilm(path: string): Promise<boolean> {
  const file = await open(path, 'r+')
  try {
    const { size } = await file.stat()
    const boxes = await topBoxes(file, size)
    const index = boxes?.find(({ type }) => type === 'moov')
    if (!boxes || !index || index.end - index.at > largestIndex) return false
    const outside = boxes.filter(({ type }) => traces.has(type))
    if (outside.some(({ at, end }) => end - at > largestIndex)) return false
    const bytes = Buffer.alloc(index.end - index.at)
    await file.read(bytes, 0, bytes.length, index.at)
    if (!clean(bytes, boxIn(bytes, 0, bytes.length))) return false
    await file.write(bytes, 0, bytes.length, index.at)
    for (const { at, head, end } of outside) {
      await file.write(freed(end - at, head - at), 0, null, at)
    }
    await file.sync()
    return true
  } finally {
    await file.close()
  }
}

/** Null when they do not fill the file to its end. */
async function topBoxes(file: FileHandle, size: number): Promise<readonly Box[] | null> {
  const boxes: Box[] = []
  const head = Buffer.alloc(16)
  for (let at = 0; at < size; ) {
    await file.read(head, 0, 16, at)
    const box = boxIn(head, 0, size - at)
    if (!box || boxes.length > 100_000) return null
    boxes.push({ ...box, at, head: at + box.head, end: at + box.end })
    at += box.end
  }
  return boxes
}

/** The box that begins there; null when it ends beyond `end`. */
function boxIn(bytes: Buffer, at: number, end: number): Box | null {
  if (at + 8 > bytes.length) return null
  const short = bytes.readUInt32BE(at)
  const type = bytes.toString('latin1', at + 4, at + 8)
  if (short === 1 && at + 16 > bytes.length) return null
  const length =
    short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? end - at : short
  const head = at + (short === 1 ? 16 : 8)
  return length < head - at || at + length > end ? null : { type, at, head, end: at + length }
}

/** Of the index and of each track; `mdia` holds the times and the kind of a track. */
const containers = new Set(['moov', 'trak', 'mdia'])
const traces = new Set(['udta', 'meta', 'uuid'])
const timed = new Set(['mvhd', 'tkhd', 'mdhd'])

/** False when it is not sound, or holds a track that is neither picture nor sound nor words. */
function clean(bytes: Buffer, box: Box | null): boolean {
  if (!box) return false
  if (traces.has(box.type)) {
    freed(box.end - box.at, box.head - box.at).copy(bytes, box.at)
    return true
  }
  if (timed.has(box.type)) {
    // Created and changed, in 32 or 64 bits each.
    const width = bytes[box.head] === 1 ? 16 : 8
    bytes.fill(0, box.head + 4, Math.min(box.head + 4 + width, box.end))
  }
  if (box.type === 'hdlr' && bytes.toString('latin1', box.head + 8, box.head + 12) === 'meta') {
    return false
  }
  if (!containers.has(box.type)) return true
  for (let at = box.head; at < box.end; ) {
    const child = boxIn(bytes, at, box.end)
    if (!clean(bytes, child)) return false
    at = child?.end ?? box.end
  }
  return true
}

/** Free space as long as what it takes the place of, with a head as long. */
function freed(length: number, head: number): Buffer {
  const box = Buffer.alloc(length)
  if (head === 16) {
    box.writeUInt32BE(1, 0)
    box.writeBigUInt64BE(BigInt(length), 8)
  } else box.writeUInt32BE(length, 0)
  box.write('free', 4, 'latin1')
  return box
}
