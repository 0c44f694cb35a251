import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runsAsRoot } from './paths.mjs'
import { PlainError, say } from './terminal.mjs'

/** What Electron itself needs, as Debian and its children name it. */
const windowPackages = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libnotify4',
  'libxtst6',
]

/** @type {Record<string, string>} a window where there is no screen: command → package */
const screenCommands = { Xvfb: 'xvfb' }

/** @type {Record<string, string>} strangers that read our results in the tests: command → package */
const readerCommands = {
  soffice: 'libreoffice-writer-nogui',
  pdftoppm: 'poppler-utils',
  qpdf: 'qpdf',
  mutool: 'mupdf-tools',
  unzip: 'unzip',
  '7z': 'p7zip-full',
  python3: 'python3',
}
/** LibreOffice would show Chinese text as boxes without it. */
const readerFont = {
  file: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
  package: 'fonts-noto-cjk',
}

/**
 * Installs what the system lacks, or says how to.
 * @param {string} executablePath Electron's
 * @param {{ forTests?: boolean, withoutScreen?: boolean }} [need]
 */
export function ensureSystem(executablePath, { forTests = false, withoutScreen = false } = {}) {
  if (process.platform !== 'linux') return
  const essential = [
    ...(canLoad(executablePath) ? [] : windowPackages),
    ...(forTests || withoutScreen ? missing(screenCommands) : []),
  ]
  const readers = forTests ? missingReaders() : []
  const wanted = [...essential, ...readers]
  if (wanted.length === 0) return

  if (runsAsRoot && commandExists('apt-get')) {
    install(wanted)
    return
  }
  const advice = `Type once:\n  sudo apt-get install ${wanted.join(' ')}`
  if (essential.length > 0) throw new PlainError(`A window cannot be opened yet. ${advice}`)
  say(`Some tests need programs that are not installed and will fail. ${advice}`)
}

/** @param {string} executablePath */
function canLoad(executablePath) {
  const libraries = spawnSync('ldd', [executablePath], { encoding: 'utf8' })
  return libraries.status === 0 && !libraries.stdout.includes('not found')
}

function missingReaders() {
  return [...missing(readerCommands), ...(existsSync(readerFont.file) ? [] : [readerFont.package])]
}

/** @param {Record<string, string>} commands */
function missing(commands) {
  return Object.entries(commands)
    .filter(([command]) => !commandExists(command))
    .map(([, packageName]) => packageName)
}

/** @param {string} command */
function commandExists(command) {
  return (process.env.PATH ?? '').split(delimiter).some(folder => existsSync(join(folder, command)))
}

/** @param {readonly string[]} packages */
function install(packages) {
  say(`Installing: ${packages.join(' ')} …`)
  const args = ['install', '--yes', '--no-install-recommends', ...packages]
  // A package list may be missing or too old; fetching it takes a while, so it is the second try.
  if (aptGet(args) || (aptGet(['update']) && aptGet(args))) return
  throw new PlainError(`These packages could not be installed: ${packages.join(' ')}`)
}

/** @param {readonly string[]} args */
function aptGet(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 2, 2] }).status === 0
}
