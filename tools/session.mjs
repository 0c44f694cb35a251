import { spawn } from 'node:child_process'
import { exitCode } from './child.mjs'
import { hasScreen, openHiddenScreen } from './display.mjs'
import { openJob } from './job.mjs'
import { PlainError } from './terminal.mjs'

/** @typedef {import('./job.mjs').Job} Job */
/** @typedef {import('node:child_process').SpawnOptions} SpawnOptions */
/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/**
 * @typedef {object} Session
 * @property {Job} job
 * @property {(command: string, args: readonly string[], options?: SpawnOptions) => ChildProcess} start
 * @property {(child: ChildProcess) => Promise<number>} ended the exit code
 */

/**
 * `hidden`: tests must not open windows in front of somebody at work; `any`: there is nothing to
 * see, so a screen that exists will do; `user`: somebody wants to see the window.
 * @typedef {'hidden' | 'any' | 'user'} Screen
 */

/**
 * Gives a command what an ordinary user's desktop would give it: a screen, a home, and not root.
 * @template Result
 * @param {Screen} screen
 * @param {(session: Session) => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function inSession(screen, work) {
  const job = openJob()
  let stopped = false
  const stop = () => {
    stopped = true
  }
  // The command gets the same signal; we stay until it has ended and clear the job away.
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  const hidden = needsHiddenScreen(screen, job) ? await openHiddenScreen(job) : undefined
  try {
    return await work({
      job,
      start: starterIn(job, hidden?.display),
      ended: async child => {
        const code = await exitCode(child)
        if (stopped) throw new PlainError('Stopped.')
        return code
      },
    })
  } finally {
    await hidden?.close()
    job.close()
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
}

/**
 * @param {Screen} screen
 * @param {Job} job
 */
function needsHiddenScreen(screen, job) {
  if (process.platform !== 'linux') return false
  // Another user may not open windows on root's screen, so root's is as good as none.
  return screen === 'hidden' || (screen === 'any' && (!hasScreen || job.user !== undefined))
}

/**
 * @param {Job} job
 * @param {string | undefined} display
 * @returns {Session['start']}
 */
function starterIn(job, display) {
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, ...job.env }
  if (display) {
    env.DISPLAY = display
    delete env.WAYLAND_DISPLAY
    delete env.XAUTHORITY
  }
  return (command, args, options = {}) =>
    spawn(command, args, {
      stdio: 'inherit',
      ...job.user,
      ...options,
      env: { ...env, ...options.env },
    })
}
