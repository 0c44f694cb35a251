import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join, relative } from 'node:path'
import { workshopPrefix } from './electronFromPackage.mjs'
import { cacheFolder, runsAsRoot } from './paths.mjs'
import { PlainError } from './terminal.mjs'

/** @typedef {import('./electron.mjs').Binary} Binary */

const ownedByRootAndSetuid = 0o4755

/**
 * The sandbox that protects users is never switched off, so it has to work before we start.
 * @param {Binary} binary
 * @returns {Binary}
 */
export function requireSandbox(binary) {
  if (process.platform !== 'linux') return binary
  if (runsAsRoot) return withHelper(inReadablePlace(binary))

  const helper = join(binary.dist, 'chrome-sandbox')
  if (hasSetuid(helper) || kernelAllowsNamespaces()) return binary
  throw new PlainError(
    `Electron's sandbox is not allowed to work on this system. Type once:\n  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  )
}

/** @param {string} helper */
function hasSetuid(helper) {
  const { uid, mode } = statSync(helper)
  return uid === 0 && (mode & ownedByRootAndSetuid) === ownedByRootAndSetuid
}

function kernelAllowsNamespaces() {
  return spawnSync('unshare', ['--user', '--map-root-user', 'true']).status === 0
}

/**
 * @param {Binary} binary
 * @returns {Binary}
 */
function withHelper(binary) {
  const helper = join(binary.dist, 'chrome-sandbox')
  if (!hasSetuid(helper)) {
    chownSync(helper, 0, 0)
    chmodSync(helper, ownedByRootAndSetuid)
  }
  return binary
}

/**
 * Root's own folders are closed to the user that Electron runs as; the official binary lies in the
 * clone and therefore perhaps in one of them.
 * @param {Binary} binary
 * @returns {Binary}
 */
function inReadablePlace(binary) {
  if (!binary.isOfficial) return binary
  const cache = cacheFolder()
  const dist = join(cache, `electron-${binary.version}-official`)
  if (!existsSync(dist)) {
    const workshop = mkdtempSync(join(cache, workshopPrefix))
    try {
      copyReadable(binary.dist, join(workshop, 'dist'))
      renameSync(join(workshop, 'dist'), dist)
    } finally {
      rmSync(workshop, { recursive: true, force: true })
    }
  }
  return {
    ...binary,
    dist,
    executablePath: join(dist, relative(binary.dist, binary.executablePath)),
  }
}

/**
 * @param {string} from
 * @param {string} to
 */
function copyReadable(from, to) {
  const copied = spawnSync('cp', ['-r', '--reflink=auto', from, to], { stdio: 'inherit' })
  const opened = spawnSync('chmod', ['-R', 'a+rX', to], { stdio: 'inherit' })
  if (copied.status !== 0 || opened.status !== 0) {
    throw new PlainError(`${from} could not be copied to ${to}.`)
  }
}
