import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import { exitCode } from './child.mjs'
import { PlainError } from './terminal.mjs'

export const hasScreen =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/**
 * A screen that nobody sees, as large as an office one. The server picks its own free number, so
 * that several runs at once never meet.
 * @param {import('./job.mjs').Job} job
 * @returns {Promise<{ display: string, close: () => Promise<void> }>}
 */
export async function openHiddenScreen(job) {
  makeSocketFolder()
  const screen = ['-screen', '0', '1920x1080x24', '-nolisten', 'tcp']
  const server = spawn('Xvfb', ['-displayfd', '3', ...screen], {
    ...job.user,
    env: { ...process.env, ...job.env },
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const ended = exitCode(server).catch(() => undefined)
  const numbers = /** @type {import('node:stream').Readable} */ (server.stdio[3])
  const number = await Promise.race([firstLine(numbers), ended.then(() => undefined)])
  if (number === undefined) {
    throw new PlainError('No screen could be opened with Xvfb (Debian package: xvfb).')
  }
  // Without this it would outlive us if something unforeseen ends us.
  const kill = () => server.kill()
  process.once('exit', kill)
  const close = async () => {
    kill()
    process.off('exit', kill)
    await ended
  }
  return { display: `:${number}`, close }
}

/** The server makes it only when it is root; every user of the machine has to be able to use it. */
function makeSocketFolder() {
  const folder = '/tmp/.X11-unix'
  if (existsSync(folder)) return
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o1777)
}

/** @param {import('node:stream').Readable} stream */
async function firstLine(stream) {
  let text = ''
  for await (const chunk of stream) {
    text += chunk
    if (text.includes('\n')) return text.trim()
  }
  return undefined
}
