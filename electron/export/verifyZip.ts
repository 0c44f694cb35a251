import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { checklistName, listedHashes } from './checklist.ts'
import { type Claim, type Proof, proof } from './proof.ts'

/** SHA-256 by name in the package, as it is known from elsewhere: when a file was taken in, or written. */
export type KnownHashes = ReadonlyMap<string, string>

/**
 * Opens our own package again and compares every file in it with 清单, and with
 * what is known of it, so that a file which was wrong before it was packed is found too.
 */
export async function verifyZip(
  path: string,
  subject: string,
  known: KnownHashes = new Map(),
): Promise<Proof> {
  const opened = await read(path).catch(() => null)
  if (!opened) return proof('files', subject, ['材料包打不开。'])
  const { list, hashes } = opened
  const listed = listedHashes(list)
  const claims = [...listed].map(([name, hash]): Claim => {
    const found = hashes.get(name)
    if (found === undefined) return `材料包里缺少清单上的“${name}”。`
    if (found !== hash) return `材料包里的“${name}”与清单不一致。`
    const original = known.get(name)
    return original === undefined || original === found ? null : `材料包里的“${name}”与原件不一致。`
  })
  const extra = [...hashes.keys()].filter(name => !listed.has(name))
  const lost = [...known.keys()].filter(name => !listed.has(name))
  return proof('files', subject, [
    ...claims,
    ...extra.map(name => `材料包里的“${name}”不在清单上。`),
    ...lost.map(name => `清单上缺少“${name}”。`),
  ])
}

async function read(path: string) {
  const zip = await openPromise(path, {
    lazyEntries: true,
    autoClose: false,
    strictFileNames: true,
  })
  const hashes = new Map<string, string>()
  let list = ''
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName === checklistName) list = (await bytesOf(zip, entry)).toString('utf8')
      else hashes.set(entry.fileName, await hashOf(zip, entry))
    }
  } finally {
    zip.close()
  }
  return { list, hashes }
}

async function hashOf(zip: ZipFile, entry: Entry): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(await zip.openReadStreamPromise(entry), hash)
  return hash.digest('hex')
}

export async function bytesOf(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const stream: Readable = await zip.openReadStreamPromise(entry)
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part)
  return Buffer.concat(parts)
}
