import { accessSync, chmodSync, constants, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/** The folder of the clone. */
export const tree = resolve(import.meta.dirname, '..')

export const runsAsRoot = process.getuid?.() === 0

/** Root's cache is readable by everybody, because what root starts here runs as another user. */
export const systemCache = '/var/cache/brand-dossier'

/** @returns {string} the first folder we may write to; what lies in it can be fetched again at any time */
export function cacheFolder() {
  const personal = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'brand-dossier')
  const candidates = runsAsRoot ? [systemCache] : [personal, join(tree, '.cache', 'brand-dossier')]
  for (const folder of candidates) {
    try {
      mkdirSync(folder, { recursive: true })
      if (runsAsRoot) chmodSync(folder, 0o755)
      accessSync(folder, constants.W_OK)
      return folder
    } catch {
      // A read-only home is normal on shared machines; the next candidate is tried.
    }
  }
  throw new Error(`None of these folders can be written to: ${candidates.join(', ')}`)
}

const require = createRequire(import.meta.url)

/**
 * The script behind a command of an installed package, to be run with node.
 * Going through `node_modules/.bin` would need a shell on Windows.
 * @param {string} packageName
 * @param {string} commandName
 */
export function packageCommand(packageName, commandName) {
  const folder = join(tree, 'node_modules', packageName)
  const { bin } = require(join(folder, 'package.json'))
  return join(folder, typeof bin === 'string' ? bin : bin[commandName])
}

/**
 * A module that belongs to another package, found from where that package stands.
 * @param {string} packageName
 * @param {string} dependency
 */
export function resolveFrom(packageName, dependency) {
  const manifest = require.resolve(`${packageName}/package.json`)
  return createRequire(join(dirname(manifest), 'index.js')).resolve(dependency)
}
