import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from '../ipc/answer.ts'

/** Bytes; one older file is kept beside the current one. */
const largest = 512 * 1024

/**
 * Writes what went wrong, for whoever repairs it. Names of people and of their
 * files do not belong there: quoted texts and paths are left out.
 */
export function openLog(folder: string, now: () => Date): Log {
  const file = join(folder, 'main.log')
  return error => {
    try {
      mkdirSync(folder, { recursive: true })
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largest) {
        renameSync(file, join(folder, 'main.1.log'))
      }
      appendFileSync(file, `${now().toISOString()} ${withoutNames(textOf(error))}\n`)
    } catch {
      // A log that cannot be written has nobody left to tell.
    }
  }
}

function textOf(error: unknown): string {
  // Where a message was wrong says enough; its content does not belong here.
  if (isMismatch(error)) {
    return error.issues.map(({ code, path }) => `${code} at ${path.join('.')}`).join(', ')
  }
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause === undefined ? '' : `\ncaused by ${textOf(error.cause)}`
  return `${error.stack ?? error.message}${cause}`
}

/** A value that does not fit its schema; known by its form, so that the log works before zod is loaded. */
function isMismatch(error: unknown): error is {
  readonly issues: readonly { readonly code: string; readonly path: PropertyKey[] }[]
} {
  return error instanceof Error && 'issues' in error && Array.isArray(error.issues)
}

/** Keeps file names of the program in stack frames (`main.js:1:2`), drops folders and quoted texts. */
export function withoutNames(text: string): string {
  return text
    .replace(/'[^'\n]*'|"[^"\n]*"|“[^”\n]*”/g, '…')
    .replace(/(file:\/\/)?([A-Za-z]:)?([\\/][^\\/\s():]+)+[\\/]/g, '…/')
}
