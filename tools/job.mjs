import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runsAsRoot } from './paths.mjs'
import { removeStale } from './stale.mjs'
import { PlainError } from './terminal.mjs'

/**
 * A short-lived place of its own for one run: a private home, so that no run meets another's
 * settings, and everything it leaves behind is gone afterwards.
 * @typedef {object} Job
 * @property {string} folder
 * @property {{ uid: number, gid: number } | undefined} user whom to run as; nobody else when undefined
 * @property {Record<string, string>} env
 * @property {(name: string) => string} makeFolder a new folder that the user of the job may write to
 * @property {() => void} close
 */

const prefix = 'brand-dossier-job-'

/** @returns {Job} */
export function openJob() {
  // On disk rather than in memory, so that the clone can be linked instead of copied.
  const place = existsSync('/var/tmp') ? '/var/tmp' : tmpdir()
  removeStale(place, prefix)
  const folder = mkdtempSync(join(place, prefix))
  chmodSync(folder, 0o755)
  const user = runsAsRoot ? unprivilegedUser() : undefined

  const makeFolder = (/** @type {string} */ name) => {
    const made = join(folder, name)
    mkdirSync(made, { recursive: true, mode: 0o700 })
    if (user) chownSync(made, user.uid, user.gid)
    return made
  }
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  process.once('exit', remove)
  const close = () => {
    process.off('exit', remove)
    remove()
  }
  return { folder, user, env: privateEnvironment(makeFolder), makeFolder, close }
}

/** @param {(name: string) => string} makeFolder */
function privateEnvironment(makeFolder) {
  const home = makeFolder('home')
  const temporary = makeFolder('tmp')
  return {
    HOME: home,
    XDG_CONFIG_HOME: makeFolder('home/.config'),
    XDG_CACHE_HOME: makeFolder('home/.cache'),
    XDG_DATA_HOME: makeFolder('home/.data'),
    XDG_RUNTIME_DIR: makeFolder('run'),
    TMPDIR: temporary,
    LANG: process.env.LANG || 'C.UTF-8',
  }
}

/**
 * Electron refuses to run as root with its sandbox on, and so would most of what we test: root is
 * never told that a file may not be written.
 */
function unprivilegedUser() {
  const line = readFileSync('/etc/passwd', 'utf8').match(/^nobody:[^:]*:(\d+):(\d+):/m)
  if (!line)
    throw new PlainError('There is no user "nobody" to run as. Start again as an ordinary user.')
  return { uid: Number(line[1]), gid: Number(line[2]) }
}

/**
 * Copies for the user of the job: readable whatever the original's permissions were.
 * @param {string} from
 * @param {string} to
 * @param {Job} job
 */
export function copyForJob(from, to, job) {
  coreutils('cp', ['-r', '--preserve=timestamps,mode', '--reflink=auto', from, to])
  coreutils('chmod', ['-R', 'a+rX,u+w', to])
  if (job.user) coreutils('chown', ['-R', `${job.user.uid}:${job.user.gid}`, to])
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 */
export function coreutils(command, args) {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  if (status !== 0) throw new PlainError(`${command} ${args.join(' ')}\n${stderr}`)
}
