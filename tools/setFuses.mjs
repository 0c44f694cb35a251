import { rmSync } from 'node:fs'
import { join } from 'node:path'
import {
  FuseState,
  FuseV1Options,
  FuseVersion,
  flipFuses,
  getCurrentFuseWire,
} from '@electron/fuses'
import { say } from './terminal.mjs'

/** Switches inside the binary that no command line can turn back. All of them, none by default. */
const wanted = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
}

/**
 * Called by electron-builder when the folder is complete and before it is signed or wrapped.
 * @param {import('electron-builder').AfterPackContext} context
 */
export async function afterPack({ appOutDir, electronPlatformName, packager }) {
  // electron-builder leaves the starter for `electron FOLDER` in when it is handed a folder.
  rmSync(join(appOutDir, 'resources', 'default_app.asar'), { force: true })
  await setFuses(executableIn(appOutDir, electronPlatformName, packager))
}

/**
 * @param {string} folder
 * @param {string} platform
 * @param {import('electron-builder').AfterPackContext['packager']} packager
 */
function executableIn(folder, platform, packager) {
  const { productFilename } = packager.appInfo
  if (platform === 'darwin') return join(folder, `${productFilename}.app`)
  if (platform === 'win32') return join(folder, `${productFilename}.exe`)
  return join(folder, /** @type {any} */ (packager).executableName)
}

/** @param {string} executable */
async function setFuses(executable) {
  const present = await getCurrentFuseWire(executable)
  const entries = Object.entries(wanted)
  const missing = entries.filter(([fuse]) => !(fuse in present))
  for (const [fuse] of missing) {
    say(`  • this Electron is too old for the fuse ${FuseV1Options[Number(fuse)]}; it stays unset`)
  }
  const available = Object.fromEntries(entries.filter(([fuse]) => fuse in present))
  await flipFuses(executable, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    .../** @type {typeof wanted} */ (available),
  })
  await verify(executable, available)
}

/**
 * @param {string} executable
 * @param {Record<string, boolean>} expected
 */
async function verify(executable, expected) {
  const wire = /** @type {Record<string, unknown>} */ (await getCurrentFuseWire(executable))
  const wrong = Object.entries(expected).filter(
    ([fuse, isOn]) => wire[fuse] !== (isOn ? FuseState.ENABLE : FuseState.DISABLE),
  )
  if (wrong.length > 0) throw new Error(`Fuses that could not be set: ${wrong.join(', ')}`)
  say(`  • ${Object.keys(expected).length} fuses set`)
}
