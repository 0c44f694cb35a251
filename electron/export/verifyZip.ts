import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { checklistName, listedHashes } from './checklist.ts'
import { type Proof, proof } from './proof.ts'

/** Opens our own package again and compares every file in it with 清单. */
export async function verifyZip(path: string, subject: string): Promise<Proof> {
  const { list, hashes } = await read(path)
  const listed = [...listedHashes(list)]
  const claims = listed.map(([name, hash]) =>
    hashes.get(name) === hash ? null : `材料包里的“${name}”与清单不一致。`,
  )
  const extra = [...hashes.keys()].filter(name => !listed.some(([known]) => known === name))
  return proof(subject, [...claims, ...extra.map(name => `材料包里的“${name}”不在清单上。`)])
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
