import { spawn } from 'node:child_process'
import { join } from 'node:path'

const executablePath = process.env.BRAND_DOSSIER_ELECTRON ?? ''

/**
 * Starts an application without Playwright, which listens to every page, the hidden ones too, and
 * has each keep what it loads: decoders of photos and the window that prints grow by some 200 MB
 * each that the program itself never holds. Here the first process is asked, and through it the window.
 * @param {{ app: string, args?: readonly string[], switches?: readonly string[], userData: string, heading: string }} options
 */
export async function openBare({ app: folder, args = [], switches = [], userData, heading }) {
  const own = ['-r', join(import.meta.dirname, '_inside.cjs'), ...switches]
  const child = spawn(executablePath, [...own, folder, `--user-data-dir=${userData}`, ...args], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const ended = new Promise(resolve => child.once('exit', resolve))
  const send = callsTo(child)

  /**
   * Runs a function there, which finds Electron as `globalThis.benchElectron`.
   * @param {(input: any) => any} work
   * @param {unknown} [input]
   */
  const evaluate = (work, input) => send(callOf(work, input))
  /**
   * Runs a function in the window.
   * @param {(input: any) => any} work
   * @param {unknown} [input]
   */
  const inWindow = (work, input) => evaluate(inPage, callOf(work, input))
  while (!(await inWindow(headings).catch(() => null))?.some(text => text.includes(heading))) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error('the application ended before it could be used')
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  const close = async () => {
    child.kill()
    await ended
  }
  return { evaluate, inWindow, close }
}

/**
 * @param {(input: any) => any} work
 * @param {unknown} input
 */
const callOf = (work, input) => `(${work})(${JSON.stringify(input) ?? ''})`

/**
 * Runs in the first process.
 * @param {string} code
 */
function inPage(code) {
  const { webContents } = globalThis.benchElectron
  const isOurs = contents => contents.getURL().startsWith('app://bundle/')
  return webContents.getAllWebContents().find(isOurs)?.executeJavaScript(code)
}

/** Runs in the window. */
function headings() {
  return [...document.querySelectorAll('h1, h2, h3')].map(one => one.textContent ?? '')
}

/** @param {import('node:child_process').ChildProcess} child */
function callsTo(child) {
  const waiting = new Map()
  let last = 0
  child.on('message', ({ id, value, fault }) => {
    const { resolve, reject } = waiting.get(id) ?? {}
    waiting.delete(id)
    if (fault === undefined) resolve?.(value)
    else reject?.(new Error(fault))
  })
  child.once('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('the application has ended'))
  })
  return code =>
    new Promise((resolve, reject) => {
      last += 1
      waiting.set(last, { resolve, reject })
      child.send({ id: last, code }, error => error && reject(error))
    })
}
