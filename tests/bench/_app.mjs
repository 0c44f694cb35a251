import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { _electron } from '@playwright/test'

const executablePath = process.env.BRAND_DOSSIER_ELECTRON ?? ''

/** A folder for one bench, made anew. */
export const desk = () => mkdtempSync(join(tmpdir(), 'brand-dossier-bench-'))

/**
 * Exports the sample and keeps it, as `npm run demo` does.
 * @param {string} folder
 * @returns {Promise<{ dossier: string }>}
 */
export async function makeSample(folder) {
  const out = join(folder, 'demo')
  mkdirSync(out, { recursive: true })
  const args = [
    '.',
    '--headless-job=demo',
    `--out=${out}`,
    `--user-data-dir=${join(folder, 'demo-data')}`,
  ]
  await promisify(execFile)(executablePath, args, { maxBuffer: 64 * 1024 * 1024 })
  return { dossier: join(out, '示例档案') }
}

/**
 * Starts an application and waits for the text that says it can be used.
 * `switches` are Chromium's, `args` come behind the application.
 * @param {{ app: string, args?: readonly string[], switches?: readonly string[], userData: string, heading: string | RegExp }} options
 */
export async function open({ app: folder, args = [], switches = [], userData, heading }) {
  const began = performance.now()
  const app = await _electron.launch({
    executablePath,
    chromiumSandbox: true,
    args: [...switches, folder, `--user-data-dir=${userData}`, ...args],
  })
  const window = await app.firstWindow()
  await window.getByRole('heading', { name: heading }).first().waitFor()
  return { app, window, milliseconds: performance.now() - began }
}

/**
 * Working set of all processes, in bytes.
 * @param {import('@playwright/test').ElectronApplication} app
 */
export async function workingSet(app) {
  const kilobytes = await app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0),
  )
  return kilobytes * 1024
}

/** @param {readonly number[]} values */
export const median = values => quantile(values, 0.5)

/**
 * @param {readonly number[]} values
 * @param {number} share 0–1
 */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/**
 * One line for tools/bench.mjs. With a limit, a larger value is a failure.
 * @param {{ name: string, value: number, unit: string, limit?: number }} measurement
 */
export function report(measurement) {
  process.stdout.write(`${JSON.stringify(measurement)}\n`)
}

/**
 * Adds a snapshot with a changed text to a dossier folder, in the form that
 * electron/storage/snapshot.ts describes.
 * @param {string} folder
 * @param {(dossier: any) => any} change
 */
export function rewrite(folder, change) {
  const texts = join(folder, 'text')
  const newest =
    readdirSync(texts)
      .filter(name => name.endsWith('.json'))
      .sort()
      .at(-1) ?? ''
  const [first = '', ...rest] = readFileSync(join(texts, newest), 'utf8').split('\n')
  const header = JSON.parse(first)
  const body = Buffer.from(JSON.stringify(change(JSON.parse(rest.join('\n')))))
  const seq = header.seq + 1
  const next = {
    ...header,
    seq,
    parent: newest.replace('.json', ''),
    len: body.length,
    sha256: sha256(body),
  }
  const bytes = Buffer.concat([Buffer.from(`${JSON.stringify(next)}\n`), body])
  const name = `${String(seq).padStart(10, '0')}-${header.writer}-${sha256(bytes).slice(0, 16)}.json`
  writeFileSync(join(texts, name), bytes)
}

/** @param {Uint8Array} bytes */
export const sha256 = bytes => createHash('sha256').update(bytes).digest('hex')
