import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { tree } from './paths.mjs'

const pollMilliseconds = 200

/**
 * Lets one process of this clone at a time do something.
 * @template Result
 * @param {string} name
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function withLock(name, work) {
  const file = join(tree, '.cache', `${name}.lock`)
  mkdirSync(join(tree, '.cache'), { recursive: true })
  while (!take(file)) {
    if (isAbandoned(file)) rmSync(file, { force: true })
    else await wait(pollMilliseconds)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

/** @param {string} file */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false
    throw error
  }
}

/** @param {string} file */
function isAbandoned(file) {
  try {
    const owner = Number(readFileSync(file, 'utf8'))
    // An empty file is one that is just being written.
    if (!owner) return false
    process.kill(owner, 0)
    return false
  } catch (error) {
    // Gone already, or its owner is; a process of another user answers EPERM and is alive.
    return /** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM'
  }
}
