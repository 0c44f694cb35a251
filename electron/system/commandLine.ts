import { existsSync, lstatSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'

export type HeadlessJob = 'demo' | 'export'

/** Work without a window, asked for by `--headless-job=…`. */
export function headlessJobIn(argv: readonly string[]): HeadlessJob | null {
  const value = argv.find(argument => argument.startsWith('--headless-job='))?.split('=')[1]
  return value === 'demo' || value === 'export' ? value : null
}

/**
 * The dossier folder that was dropped on the program's icon or named after its
 * command; everything else on the command line is ignored. Addresses of other
 * computers are refused: opening one would sign in there.
 */
export function dossierFolderIn(argv: readonly string[]): string | null {
  const [named] = argv.filter(argument => !argument.startsWith('-'))
  if (named === undefined || named.length > 1000 || /^[\\/]{2}/.test(named)) return null
  const path = resolve(named)
  const folder = basename(path) === 'DOSSIER.json' ? dirname(path) : path
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return null
  return existsSync(resolve(folder, 'DOSSIER.json')) ? folder : null
}
