import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

const dayInMilliseconds = 24 * 60 * 60 * 1000

/**
 * Clears away what runs that were killed could not clear away themselves.
 * @param {string} folder
 * @param {string} prefix
 */
export function removeStale(folder, prefix) {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(prefix)) continue
    const path = join(folder, name)
    try {
      if (Date.now() - statSync(path).mtimeMs > dayInMilliseconds) {
        rmSync(path, { recursive: true, force: true })
      }
    } catch {
      // Somebody else's, or just removed by another run: not ours to worry about.
    }
  }
}
