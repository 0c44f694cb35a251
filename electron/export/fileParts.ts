import { closeSync, openSync, readSync } from 'node:fs'

/** Bytes that are read at once. */
export const partBytes = 1024 * 1024

/**
 * What is left of an open file, part by part, each only until the next is asked for. In a process
 * of its own nobody waits, and waiting for each part takes longer than reading it.
 */
export function* partsOf(
  handle: number,
  buffer: Buffer = Buffer.alloc(partBytes),
): Generator<Uint8Array> {
  for (;;) {
    const count = readSync(handle, buffer, 0, buffer.length, null)
    if (count === 0) return
    yield buffer.subarray(0, count)
  }
}

/** The same, of a file that nobody has opened. */
export function* partsAt(path: string): Generator<Uint8Array> {
  const handle = openSync(path, 'r')
  try {
    yield* partsOf(handle)
  } finally {
    closeSync(handle)
  }
}
