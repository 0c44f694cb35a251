import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { run } from './child.mjs'
import { cacheFolder, resolveFrom, tree } from './paths.mjs'
import { say } from './terminal.mjs'

const probeSeconds = 8
const downloadMinutes = 20
const rememberMilliseconds = 24 * 60 * 60 * 1000

const packageFolder = join(tree, 'node_modules', 'electron')

/**
 * The pinned Electron, downloaded by its own package on first use.
 * @returns {Promise<import('./electron.mjs').Binary | undefined>} nothing where it cannot be downloaded
 */
export async function officialElectron() {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
  const installed = installedBinary(version)
  if (installed) return installed

  const refusal = join(cacheFolder(), `electron-${version}-not-reachable`)
  if (existsSync(refusal) && Date.now() - statSync(refusal).mtimeMs < rememberMilliseconds) return
  if (isReachable(version)) {
    say(`Downloading Electron ${version} (about 110 MB, once) …`)
    const installer = join(packageFolder, 'install.js')
    const { code } = await run(process.execPath, [installer], {
      stdio: ['ignore', 2, 2],
      timeout: downloadMinutes * 60 * 1000,
    })
    const binary = installedBinary(version)
    if (code === 0 && binary) {
      rmSync(refusal, { force: true })
      return binary
    }
  }
  writeFileSync(refusal, 'Delete this file to try the download again before a day has passed.\n')
}

/**
 * @param {string} version
 * @returns {import('./electron.mjs').Binary | undefined}
 */
function installedBinary(version) {
  const dist = join(packageFolder, 'dist')
  try {
    if (readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '') !== version) return
    const executablePath = join(dist, readFileSync(join(packageFolder, 'path.txt'), 'utf8'))
    return existsSync(executablePath)
      ? { executablePath, dist, version, isOfficial: true }
      : undefined
  } catch {
    return undefined
  }
}

/**
 * Asks for the small list of checksums first: behind a firewall that swallows requests the real
 * download would hang for minutes. Electron's own downloader asks, so its mirror settings hold.
 * @param {string} version
 */
function isReachable(version) {
  const downloader = pathToFileURL(resolveFrom('electron', '@electron/get')).href
  const details = { version, artifactName: 'SHASUMS256.txt', isGeneric: true }
  const script = `import { downloadArtifact } from ${JSON.stringify(downloader)}
await downloadArtifact(${JSON.stringify(details)})`
  const probe = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: 'ignore',
    timeout: probeSeconds * 1000,
  })
  return probe.status === 0
}
