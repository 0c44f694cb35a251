import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Dossier } from '#shared/schema/dossier'
import type { ExportResult } from '../../../electron/export/exportDossier.ts'
import { readDossierFolder } from '../../../electron/storage/readDossierFolder.ts'
import { realWorld } from '../../../electron/storage/realWorld.ts'

/** A program that ran to its end. */
export type Run = { readonly code: number; readonly stdout: string; readonly stderr: string }

export const newFolder = () => mkdtempSync(join(tmpdir(), 'export-test-'))

/** The real application without a window, as `npm run demo` and `npm run export` start it. */
export function runApp(...args: readonly string[]): Promise<Run> {
  return runAppIn({}, ...args)
}

/** As somebody who has used it before: with the caches of the last time in `userData`. */
export function runAppAgain(userData: string, ...args: readonly string[]): Promise<Run> {
  return runElectron({}, [...args, `--user-data-dir=${userData}`])
}

/** In another environment, e.g. another time zone. */
export function runAppIn(
  change: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<Run> {
  return runElectron(change, [...args, `--user-data-dir=${newFolder()}`])
}

function runElectron(
  change: Readonly<Record<string, string>>,
  args: readonly string[],
): Promise<Run> {
  const electron = process.env.BRAND_DOSSIER_ELECTRON ?? 'electron'
  return new Promise(resolve => {
    execFile(
      electron,
      ['.', ...args],
      { maxBuffer: 64 * 1024 * 1024, env: { ...process.env, ...change } },
      (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code ?? 1) : 0, stdout, stderr })
      },
    )
  })
}

export type Exported = {
  readonly folder: string
  readonly report: ExportResult
  readonly dossierFolder: string
  readonly dossier: Dossier
  /** Path of a file, e.g. `file('plan', 'pdf')`. */
  readonly file: (
    deliverable: 'plan' | 'submission' | 'summary',
    extension: 'docx' | 'pdf' | 'zip',
  ) => string
}

/** The sample dossier, exported once for all tests of a file. */
export async function exportSample(): Promise<Exported> {
  const folder = newFolder()
  const { code, stdout, stderr } = await runApp('--headless-job=demo', `--out=${folder}`)
  if (code !== 0) throw new Error(stderr)
  const report: ExportResult & { readonly dossier: string } = JSON.parse(stdout)
  const { opened } = await readDossierFolder(realWorld('test', newFolder()), report.dossier)
  return {
    folder,
    report,
    dossierFolder: report.dossier,
    dossier: opened.dossier,
    file: (deliverable, extension) => {
      const files = report.deliverables.find(({ id }) => id === deliverable)?.files ?? []
      return join(folder, files.find(({ name }) => name.endsWith(extension))?.name ?? '')
    },
  }
}

/** Another program that reads our files; throws what it complains about. */
export function tool(command: string, ...args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, LANG: 'C.UTF-8' },
  })
  if (error) throw error
  if (status !== 0) throw new Error(`${command}: ${stderr}`)
  return stdout.toString('utf8')
}

/** Without spaces and line ends, which every program sets in its own way. */
export const squeezed = (text: string) => text.normalize('NFKC').replace(/\s+/g, '')

export const textOf = (pdf: string) => squeezed(tool('pdftotext', pdf, '-'))

/** Pages (from 1) on which nothing stands but, perhaps, their number. */
export function emptyPages(pdf: string): readonly number[] {
  const pages = tool('pdftotext', pdf, '-').split('\f').slice(0, -1)
  const isEmpty = (text: string) => squeezed(text).replace(/—\d+—/g, '') === ''
  return pages.flatMap((text, index) => (isEmpty(text) ? [index + 1] : []))
}

/** The body lines of every page: their words put together by the height they stand at. */
export function linesOf(pdf: string): readonly (readonly string[])[] {
  const pages = tool('pdftotext', '-bbox', pdf, '-').split('<page ').slice(1)
  return pages.map(page => {
    const lines: { readonly top: number; text: string }[] = []
    for (const [, top, height, text] of wordsOf(page)) {
      // Body text and headings are 三号; smaller words are tables and captions, lower ones page numbers.
      if (height < 17 || top > 740) continue
      // Faces of one line differ in height by some points, lines by 28.95.
      const line = lines.find(known => Math.abs(known.top - top) < 10)
      if (line) line.text += text
      else lines.push({ top, text })
    }
    return lines.map(({ text }) => text)
  })
}

function wordsOf(page: string): readonly (readonly [string, number, number, string])[] {
  const words = page.matchAll(
    /<word xMin="[\d.]+" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)</g,
  )
  return [...words].map(([all, top, bottom, text]) => [
    all,
    Number(top),
    Number(bottom) - Number(top),
    text ?? '',
  ])
}
