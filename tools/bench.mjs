import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { onTestBench } from './e2e.mjs'
import { tree } from './paths.mjs'
import { PlainError, runTool, say } from './terminal.mjs'

/**
 * One line of JSON that a bench prints. With a limit, a larger value is a failure.
 * @typedef {{ name: string, value: number, unit: string, limit?: number }} Measurement
 */

runTool(async () => {
  const files = benches(process.argv.slice(2))
  if (files.length === 0) throw new PlainError('There is no such bench in tests/bench.')
  return onTestBench(async bench => {
    /** @type {Measurement[]} */
    const measured = []
    let broken = 0
    for (const file of files) {
      say(`── ${file}`)
      if (!(await runBench(bench, file, measured))) broken += 1
    }
    process.stdout.write(`${table(measured)}\n`)
    if (broken > 0) say(`${broken} of ${files.length} benches did not finish.`)
    return broken > 0 || measured.some(isTooMuch) ? 1 : 0
  })
})

/** @param {readonly string[]} wanted parts of names; all when empty */
function benches(wanted) {
  const folder = join(tree, 'tests', 'bench')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter(name => name.endsWith('.mjs') && !name.startsWith('_'))
    .filter(name => wanted.length === 0 || wanted.some(part => name.includes(part)))
    .sort()
}

/**
 * @param {import('./e2e.mjs').TestBench} bench
 * @param {string} file
 * @param {Measurement[]} measured
 */
async function runBench({ folder, session, env }, file, measured) {
  const child = session.start(process.execPath, [join('tests', 'bench', file)], {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines = createInterface({
    input: /** @type {import('node:stream').Readable} */ (child.stdout),
  })
  lines.on('line', line => {
    const measurement = readMeasurement(line)
    if (measurement) measured.push(measurement)
    else say(line)
  })
  return (await session.ended(child)) === 0
}

/**
 * @param {string} line
 * @returns {Measurement | undefined}
 */
function readMeasurement(line) {
  try {
    const value = JSON.parse(line)
    return typeof value?.name === 'string' && typeof value.value === 'number' ? value : undefined
  } catch {
    return undefined
  }
}

/** @param {Measurement} measurement */
const isTooMuch = ({ value, limit }) => limit !== undefined && value > limit

/** @param {readonly Measurement[]} measured */
function table(measured) {
  const rows = measured.map(one => [
    one.name,
    `${Number(one.value.toPrecision(4))} ${one.unit ?? ''}`.trim(),
    one.limit === undefined ? '' : `≤ ${one.limit}`,
    isTooMuch(one) ? 'TOO MUCH' : one.limit === undefined ? '' : 'ok',
  ])
  const head = ['measurement', 'value', 'limit', '']
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map(row => width(row[column] ?? ''))),
  )
  return [head, ...rows]
    .map(row =>
      row
        .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/**
 * Chinese characters take two columns on a terminal.
 * @param {string} text
 */
function width(text) {
  return [...text].reduce((total, character) => total + (character > '\u2e7f' ? 2 : 1), 0)
}
