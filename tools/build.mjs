import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { run } from './child.mjs'
import { ensureElectron } from './electron.mjs'
import { withLock } from './lock.mjs'
import { packageCommand, tree } from './paths.mjs'
import { PlainError, runTool, say, secondsSince } from './terminal.mjs'

const sources = [
  ...['shared', 'electron', 'renderer', 'assets', 'tools/copyFonts.mjs'],
  ...['package.json', 'package-lock.json', 'electron.vite.config.ts', 'tsconfig.base.json'],
]
const stamp = join(tree, '.cache', 'built-from')
const results = ['out/main/main.js', 'out/renderer/index.html', 'out/fonts/LICENSES.txt']

/**
 * Builds if anything has changed. The lock is held while `use` runs, so that nobody else's build
 * empties the folder while it is being copied.
 * @template [Result=void]
 * @param {{ force?: boolean, use?: () => Result | Promise<Result> }} [options]
 * @returns {Promise<Result | undefined>}
 */
export function build({ force = false, use } = {}) {
  return withLock('build', async () => {
    const electron = await ensureElectron()
    const state = fingerprint(electron.version)
    if (force || !isBuiltFrom(state)) await buildNow(electron.env, state)
    return use?.()
  })
}

/** What is in `out` is no longer an ordinary build. */
export function forgetBuild() {
  rmSync(stamp, { force: true })
}

/** @param {string} state */
function isBuiltFrom(state) {
  if (!results.every(file => existsSync(join(tree, file)))) return false
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === state
}

/**
 * @param {Record<string, string>} electronEnv
 * @param {string} state
 */
async function buildNow(electronEnv, state) {
  const startedAt = performance.now()
  forgetBuild()
  rmSync(join(tree, 'out'), { recursive: true, force: true })
  const { code, output } = await run(
    process.execPath,
    [packageCommand('electron-vite', 'electron-vite'), 'build'],
    {
      cwd: tree,
      capture: true,
      env: { ...process.env, ...electronEnv, NODE_ENV: 'production' },
    },
  )
  if (code !== 0) throw new PlainError(`${output.trim()}\n\nThe application could not be built.`)
  mkdirSync(join(tree, '.cache'), { recursive: true })
  writeFileSync(stamp, state)
  say(`Built in ${secondsSince(startedAt)}.`)
}

/**
 * Times and sizes of all sources: as good as their content, and read in milliseconds.
 * @param {string} electronVersion
 */
function fingerprint(electronVersion) {
  const hash = createHash('sha256').update(electronVersion)
  for (const source of sources) addTo(hash, join(tree, source))
  return hash.digest('hex')
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 */
function addTo(hash, path) {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) return
  if (stats.isDirectory()) {
    for (const name of readdirSync(path).sort()) addTo(hash, join(path, name))
  } else {
    hash.update(`${path}\n${stats.mtimeMs}\n${stats.size}\n`)
  }
}

if (process.argv[1] === import.meta.filename) {
  runTool(async () => {
    await build({ force: true })
    return 0
  })
}
