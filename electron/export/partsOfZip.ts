import { closeSync, openSync, readSync } from 'node:fs'
import { crc32, inflateRawSync } from 'node:zlib'
import { type Entry, openPromise } from 'yauzl'

/**
 * Every part of a small archive of ours, unpacked, as it lies on the disk. Throws where its list
 * leads elsewhere, and where size or checksum are not those of the list. Its bytes are there until
 * the next is asked for: new memory for each picture took longer than to read it.
 */
export async function* partsOfZip(
  path: string,
): AsyncGenerator<{ readonly name: string; readonly bytes: Buffer }> {
  const options = { lazyEntries: true, autoClose: false, strictFileNames: true }
  const zip = await openPromise(path, options)
  const handle = openSync(path, 'r')
  let space = Buffer.alloc(1024 * 1024)
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.compressedSize > space.length) space = Buffer.alloc(entry.compressedSize)
      const packed = packedIn(handle, entry, space.subarray(0, entry.compressedSize))
      yield { name: entry.fileName, bytes: bytesOf(entry, packed) }
    }
  } finally {
    closeSync(handle)
    zip.close()
  }
}

const localHead = 30
/** 4.4.5: what we write. */
const methods = { stored: 0, deflated: 8 } as const

/** Fills `packed` with what the archive has of it. */
function packedIn(handle: number, entry: Entry, packed: Buffer): Buffer {
  const begin = entry.relativeOffsetOfLocalHeader
  const head = filled(handle, begin, Buffer.alloc(localHead))
  if (head.readUInt32LE(0) !== 0x04034b50) throw new Error('an archive whose list leads elsewhere')
  const at = begin + localHead + head.readUInt16LE(26) + head.readUInt16LE(28)
  return filled(handle, at, packed)
}

function bytesOf(entry: Entry, packed: Buffer): Buffer {
  const bytes = unpacked(packed, entry.compressionMethod, entry.uncompressedSize)
  if (bytes.length !== entry.uncompressedSize || crc32(bytes) !== entry.crc32) {
    throw new Error(`${entry.fileName} is not what the list says`)
  }
  return bytes
}

function unpacked(packed: Buffer, method: number, size: number): Buffer {
  if (method === methods.stored) return packed
  if (method !== methods.deflated) throw new Error('an archive that is packed otherwise than ours')
  return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) })
}

function filled(handle: number, at: number, bytes: Buffer): Buffer {
  if (readSync(handle, bytes, 0, bytes.length, at) !== bytes.length)
    throw new Error('an archive that is cut off')
  return bytes
}
