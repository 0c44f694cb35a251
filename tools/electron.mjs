import { dirname } from 'node:path'
import { electronFromPackage } from './electronFromPackage.mjs'
import { officialElectron } from './officialElectron.mjs'
import { requireSandbox } from './sandbox.mjs'

/**
 * @typedef {object} Binary
 * @property {string} executablePath
 * @property {string} dist the folder that Electron's files lie in
 * @property {string} version
 * @property {boolean} isOfficial false for the older build that only development and tests may use
 */

/** @typedef {Binary & { env: Record<string, string> }} Electron */

/** @type {Promise<Electron> | undefined} */
let found

/** @returns {Promise<Electron>} an Electron that can open a window with its sandbox on */
export function ensureElectron() {
  found ??= findElectron()
  return found
}

/** @returns {Promise<Electron>} */
async function findElectron() {
  const binary = (await officialElectron()) ?? (await electronFromPackage())
  const usable = requireSandbox(binary)
  return { ...usable, env: environmentFor(usable) }
}

/**
 * Each tool has its own name for "use this Electron".
 * @param {Binary} binary
 */
function environmentFor({ executablePath, version }) {
  return {
    ELECTRON_OVERRIDE_DIST_PATH: dirname(executablePath), // electron, and Playwright through it
    ELECTRON_EXEC_PATH: executablePath, // electron-vite
    ELECTRON_MAJOR_VER: version.split('.')[0] ?? '', // electron-vite: what to compile for
    BRAND_DOSSIER_ELECTRON: executablePath, // our tests
  }
}
