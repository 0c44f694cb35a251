import { type FileHandle, open } from 'node:fs/promises'

/** Writes a new file and flushes it; what fails half-way is removed by whoever named the path. */
export async function writePart(
  path: string,
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
): Promise<void> {
  const file = await open(path, 'wx')
  try {
    if (bytes instanceof Uint8Array) await file.writeFile(bytes)
    else for await (const part of bytes) await writeAll(file, part)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function writeAll(file: FileHandle, part: Uint8Array): Promise<void> {
  for (let at = 0; at < part.length; ) {
    const { bytesWritten } = await file.write(part, at)
    at += bytesWritten
  }
}
