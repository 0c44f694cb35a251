import { spawn } from 'node:child_process'

/** @typedef {import('node:child_process').SpawnOptions} SpawnOptions */

/**
 * Runs a command to its end. Output is passed through, or kept when `capture` is set.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {SpawnOptions & { capture?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function run(command, args, { capture = false, ...options } = {}) {
  const child = spawn(command, args, {
    stdio: capture ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    ...options,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', text => {
      output += text
    })
  }
  return { code: await exitCode(child), output }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
export function exitCode(child) {
  return new Promise((resolve, reject) => {
    // A child that is left alone would keep its window open after Ctrl-C or a stopped CI run.
    const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal)
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
    for (const signal of signals) process.on(signal, forward)
    const stopListening = () => {
      for (const signal of signals) process.off(signal, forward)
    }
    child.once('error', error => {
      stopListening()
      reject(error)
    })
    child.once('close', code => {
      stopListening()
      // A child that died of a signal has no code; it has failed all the same.
      resolve(code ?? 1)
    })
  })
}
