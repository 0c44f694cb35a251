import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from './child.mjs'
import { packageCommand, tree } from './paths.mjs'
import { runTool, say, secondsSince } from './terminal.mjs'
import { noTests, readVitest, sum } from './testReports.mjs'

const inColor = Boolean(process.stderr.isTTY)

if (process.argv[1] === import.meta.filename) {
  runTool(async () => ((await check()).failed === 0 ? 0 : 1))
}

/**
 * Types, lint rules and unit tests, side by side.
 * @returns {Promise<import('./testReports.mjs').Count>}
 */
export async function check() {
  const startedAt = performance.now()
  const folder = mkdtempSync(join(tmpdir(), 'brand-dossier-check-'))
  const report = join(folder, 'unit.json')
  try {
    const [types, lint, unit] = await Promise.all([
      runQuietly('types', packageCommand('typescript', 'tsc'), [
        '--build',
        '--pretty',
        String(inColor),
      ]),
      runQuietly('lint', packageCommand('@biomejs/biome', 'biome'), [
        'ci',
        `--colors=${inColor ? 'force' : 'off'}`,
      ]),
      runQuietly('unit tests', packageCommand('vitest', 'vitest'), vitestArguments('unit', report)),
    ])
    const tests = readVitest(report, unit)
    say(
      [
        `types ${types ? 'ok' : 'FAILED'} · lint ${lint ? 'ok' : 'FAILED'} · `,
        `unit tests: ${tests.passed} passed, ${tests.failed} failed · ${secondsSince(startedAt)}`,
      ].join(''),
    )
    return sum([tests, asCount(types), asCount(lint)])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * @param {'unit' | 'integration'} project
 * @param {string} report
 */
export function vitestArguments(project, report) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return ['run', `--project=${project}`, '--passWithNoTests', ...reporters]
}

/**
 * Output that mixes from three commands is unreadable, and of interest only if something is wrong.
 * @param {string} title
 * @param {string} script
 * @param {readonly string[]} args
 */
async function runQuietly(title, script, args) {
  const { code, output } = await run(process.execPath, [script, ...args], {
    cwd: tree,
    capture: true,
  })
  if (code !== 0) say(`\n── ${title} ──\n${output.trim()}\n`)
  return code === 0
}

/** @param {boolean} isFine */
const asCount = isFine => (isFine ? noTests : { passed: 0, failed: 1 })
