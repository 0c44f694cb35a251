import { join } from 'node:path'
import { app } from 'electron'
import { built } from '../system/built.ts'
import { startWorker, type Worker } from '../worker/startWorker.ts'
import { createPrinter, type Printer } from './printHtml.ts'

/** What an export needs besides the dossier, made once for the program. */
export type ExportTools = {
  readonly printer: Printer
  /** A process for one export; `exportDossier` ends it. */
  readonly newWorker: () => Worker
  readonly cache: string
}

let tools: ExportTools | null = null

/** Everyone gets the same: one hidden window prints for all. */
export function openExportTools(): ExportTools {
  tools ??= {
    printer: createPrinter(built('fonts')),
    newWorker: () => startWorker(built('main', 'worker.js')),
    cache: join(app.getPath('userData'), 'cache', 'printed'),
  }
  return tools
}

/** `YYYY-MM-DD` by the clock on the wall. */
export function localDate(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
