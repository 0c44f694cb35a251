import { closeSync, openSync, readSync } from 'node:fs'
import { crc32, inflateRawSync } from 'node:zlib'
import { type Entry, openPromise } from 'yauzl'

/**
 * Every part of a small archive of ours, unpacked, as it lies on the disk. Throws where its list
 * leads elsewhere, and where size or checksum are not those of the list.
 */
export async function* partsOfZip(
  path: string,
): AsyncGenerator<{ readonly name: string; readonly bytes: Buffer }> {
  const options = { lazyEntries: true, autoClose: false, strictFileNames: true }
  const zip = await openPromise(path, options)
  const handle = openSync(path, 'r')
  try {
    for await (const entry of zip.eachEntry()) {
      yield { name: entry.fileName, bytes: bytesIn(handle, entry) }
    }
  } finally {
    closeSync(handle)
    zip.close()
  }
}

const localHead = 30
/** 4.4.5: what we write. */
const methods = { stored: 0, deflated: 8 } as const

function bytesIn(handle: number, entry: Entry): Buffer {
  const { relativeOffsetOfLocalHeader: begin, compressedSize, uncompressedSize } = entry
  const head = bytesAt(handle, begin, localHead)
  if (head.readUInt32LE(0) !== 0x04034b50) throw new Error('an archive whose list leads elsewhere')
  const at = begin + localHead + head.readUInt16LE(26) + head.readUInt16LE(28)
  const packed = bytesAt(handle, at, compressedSize)
  const bytes = unpacked(packed, entry.compressionMethod, uncompressedSize)
  if (bytes.length !== uncompressedSize || crc32(bytes) !== entry.crc32) {
    throw new Error(`${entry.fileName} is not what the list says`)
  }
  return bytes
}

function unpacked(packed: Buffer, method: number, size: number): Buffer {
  if (method === methods.stored) return packed
  if (method !== methods.deflated) throw new Error('an archive that is packed otherwise than ours')
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) })
}

function bytesAt(handle: number, at: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length)
  if (readSync(handle, bytes, 0, length, at) !== length)
    throw new Error('an archive that is cut off')
  return bytes
}
