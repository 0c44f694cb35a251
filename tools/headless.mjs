import { existsSync, mkdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from './build.mjs'
import { hasScreen } from './display.mjs'
import { ensureElectron } from './electron.mjs'
import { copyForJob, coreutils } from './job.mjs'
import { forwardErrors, forwardResult } from './output.mjs'
import { runsAsRoot, tree } from './paths.mjs'
import { inSession } from './session.mjs'
import { stageApp } from './staging.mjs'
import { ensureSystem } from './system.mjs'
import { PlainError, runTool } from './terminal.mjs'

const usage = `Usage:
  npm run demo -- [--out DIR]
  npm run export -- DOSSIER… [--out DIR]`

if (process.argv[1] === import.meta.filename)
  runTool(() => runFromCommandLine(process.argv.slice(2)))

/** @param {readonly string[]} args */
function runFromCommandLine([kind, ...rest]) {
  const { values, positionals } = readArguments(rest)
  const out = fromUser(values.out ?? join(tree, 'dist', kind === 'demo' ? 'demo' : 'export'))
  const dossiers = positionals.map(fromUser)
  if (kind === 'demo' && dossiers.length === 0) return runHeadless('demo', { out })
  if (kind === 'export' && dossiers.length > 0) return runHeadless('export', { out, dossiers })
  throw new PlainError(usage)
}

/** @param {readonly string[]} args */
function readArguments(args) {
  try {
    const options = /** @type {const} */ ({ out: { type: 'string' } })
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch {
    throw new PlainError(usage)
  }
}

/**
 * npm runs us in the folder of the clone; the user means the folder they stand in.
 * @param {string} path
 */
function fromUser(path) {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path)
}

/**
 * Runs the application without a window. Its report is all that goes to standard output.
 * @param {'demo' | 'export'} kind
 * @param {{ out: string, dossiers?: readonly string[] }} paths
 */
export async function runHeadless(kind, { out, dossiers = [] }) {
  const missing = dossiers.find(dossier => !existsSync(dossier))
  if (missing !== undefined) throw new PlainError(`There is no ${missing}`)
  const { executablePath } = await ensureElectron()
  ensureSystem(executablePath, { withoutScreen: !hasScreen || runsAsRoot })

  return inSession('any', async ({ job, start, ended }) => {
    const folder = (await build({ use: () => stageApp(job) })) ?? tree
    const paths = job.user ? pathsInJob(job, dossiers) : { out, dossiers }
    mkdirSync(paths.out, { recursive: true })
    const args = [
      folder,
      `--headless-job=${kind}`,
      ...paths.dossiers.map(dossier => `--dossier=${dossier}`),
      `--out=${paths.out}`,
      `--user-data-dir=${job.makeFolder('profile')}`,
    ]
    const child = start(executablePath, args, { stdio: ['ignore', 'pipe', 'pipe'], cwd: folder })
    const written = forwardResult(child, [
      [paths.out, out],
      ...paths.dossiers.map(
        (path, index) => /** @type {const} */ ([path, dossiers[index] ?? path]),
      ),
    ])
    forwardErrors(child)
    const code = await ended(child)
    if (paths.out !== out) handOver(paths.out, out)
    written()
    return code
  })
}

/**
 * What root names may be closed to the user of the job, so that user works on copies.
 * @param {import('./job.mjs').Job} job
 * @param {readonly string[]} dossiers
 */
function pathsInJob(job, dossiers) {
  const copies = dossiers.map((dossier, index) => {
    const copy = join(job.makeFolder(`dossier-${index + 1}`), basename(dossier))
    copyForJob(dossier, copy, job)
    return copy
  })
  return { out: job.makeFolder('out'), dossiers: copies }
}

/**
 * Copied by root, the results belong to root.
 * @param {string} from
 * @param {string} to
 */
function handOver(from, to) {
  mkdirSync(to, { recursive: true })
  coreutils('cp', [
    '-r',
    '--reflink=auto',
    '--preserve=timestamps',
    '--no-target-directory',
    from,
    to,
  ])
}
