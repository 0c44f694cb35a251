import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { AppError } from '#shared/failure'

/** Far more than a section with its photos; a file that says or holds more is not opened. */
const limits = {
  entries: 2000,
  /** Bytes of all parts together when unpacked, and of one part. */
  unpacked: 200 * 1024 * 1024,
  xml: 16 * 1024 * 1024,
} as const

/** The parts of a Word file, read when asked for. A part that is not there is `null`. */
export type WordPackage = {
  readonly xml: (name: string) => Promise<string | null>
  readonly bytes: (name: string) => Promise<Buffer | null>
}

/**
 * Opens a file from outside without believing what it says of itself: names,
 * numbers and sizes are looked at before anything is unpacked, and yauzl breaks
 * off when a part unpacks to more than was said. Throws `word.*`.
 */
export async function openPackage(file: Uint8Array, subject: string): Promise<WordPackage> {
  const damaged = (cause?: unknown) => new AppError({ code: 'word.damaged', subject }, { cause })
  const tooLarge = () => new AppError({ code: 'word.tooLarge', subject })
  const zip = await fromBufferPromise(Buffer.from(file), {
    lazyEntries: true,
    strictFileNames: true,
    validateEntrySizes: true,
  }).catch(error => {
    throw damaged(error)
  })
  const entries = await listed(zip, tooLarge).catch(error => {
    throw error instanceof AppError ? error : damaged(error)
  })
  const bytes = async (name: string) => {
    const entry = entries.get(name)
    return entry ? unpacked(zip, entry).catch(error => Promise.reject(damaged(error))) : null
  }
  return {
    bytes,
    xml: async name => {
      if ((entries.get(name)?.uncompressedSize ?? 0) > limits.xml) throw tooLarge()
      return (await bytes(name))?.toString('utf8') ?? null
    },
  }
}

async function listed(zip: ZipFile, tooLarge: () => AppError): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > limits.entries) throw tooLarge()
  const entries = new Map<string, Entry>()
  let total = 0
  for await (const entry of zip.eachEntry()) {
    total += entry.uncompressedSize
    if (total > limits.unpacked || entries.size > limits.entries) throw tooLarge()
    entries.set(entry.fileName, entry)
  }
  return entries
}

async function unpacked(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part)
  return Buffer.concat(parts)
}
