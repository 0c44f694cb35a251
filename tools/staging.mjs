import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { copyForJob, coreutils } from './job.mjs'
import { tree } from './paths.mjs'

/** @typedef {import('./job.mjs').Job} Job */

const appParts = ['package.json', 'out', 'assets']
const notForTests = ['.git', '.cache', 'node_modules', 'dist', 'test-results', 'coverage']
const othersMayRead = 0o004

/**
 * The application where the user of the job can read it. An ordinary user reads the clone itself;
 * for root it is copied, because the clone may lie in a folder that is closed to others.
 * @param {Job} job
 */
export function stageApp(job) {
  if (!job.user) return tree
  const folder = job.makeFolder('app')
  for (const part of appParts) {
    if (existsSync(join(tree, part))) copyForJob(join(tree, part), join(folder, part), job)
  }
  return folder
}

/**
 * The whole clone with what is installed in it, for running tests.
 * @param {Job} job
 */
export function stageTree(job) {
  if (!job.user) return tree
  const folder = job.makeFolder('tree')
  for (const part of readdirSync(tree)) {
    if (!notForTests.includes(part)) copyForJob(join(tree, part), join(folder, part), job)
  }
  stageModules(join(folder, 'node_modules'), job)
  return folder
}

/**
 * Links instead of copies: a gigabyte in a second. Links share their permissions with the original,
 * so where those are closed to others, or on another disk, a real copy is made.
 * @param {string} target
 * @param {Job} job
 */
function stageModules(target, job) {
  const modules = join(tree, 'node_modules')
  const isOpen = (statSync(join(modules, 'vitest', 'package.json')).mode & othersMayRead) !== 0
  if (!isOpen || !link(modules, target)) copyForJob(modules, target, job)
  // Vite keeps its caches in here; only the folder itself has to be writable for that.
  coreutils('rm', ['-rf', ...['.vite', '.vite-temp', '.cache'].map(name => join(target, name))])
  if (job.user) chownSync(target, job.user.uid, job.user.gid)
}

/**
 * @param {string} from
 * @param {string} to
 */
function link(from, to) {
  if (spawnSync('cp', ['-rlP', from, to]).status === 0) {
    coreutils('find', [to, '-type', 'd', '-exec', 'chmod', 'a+rx', '{}', '+'])
    return true
  }
  coreutils('rm', ['-rf', to])
  return false
}

/**
 * Brings what tests have written back into the clone.
 * @param {string} staged
 */
export function bringBack(staged) {
  if (staged === tree) return
  const results = join(tree, 'test-results')
  coreutils('rm', ['-rf', results])
  coreutils('cp', ['-r', join(staged, 'test-results'), results])
  // Renewed expectations; only what is newer, since others may have changed the clone meanwhile.
  const golden = join(staged, 'tests', 'golden')
  if (!existsSync(golden)) return
  const options = ['-r', '--update', '--preserve=timestamps', '--no-target-directory']
  coreutils('cp', [...options, golden, join(tree, 'tests', 'golden')])
}
