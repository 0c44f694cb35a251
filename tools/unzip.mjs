import { createWriteStream, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { openPromise } from 'yauzl'

/**
 * @param {string} archive
 * @param {string} target
 * @param {(entry: string) => string | undefined} nameFor where an entry goes; nothing leaves it out
 */
export async function unzip(archive, target, nameFor) {
  const zip = await openPromise(archive, { lazyEntries: true, autoClose: false })
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName.endsWith('/') ? undefined : nameFor(entry.fileName)
      if (name === undefined) continue
      const file = join(target, name)
      mkdirSync(dirname(file), { recursive: true })
      // Unix keeps the permissions in the upper half; without them nothing could be executed.
      const mode = (entry.externalFileAttributes >>> 16) & 0o777
      await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(file, { mode }))
    }
  } finally {
    zip.close()
  }
}
