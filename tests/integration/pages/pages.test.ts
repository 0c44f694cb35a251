import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { composers } from '#shared/document/compose/composers'
import type { Doc } from '#shared/document/model'
import type { DeliverableId } from '#shared/schema/campaign'
import type { ExportResult } from '../../../electron/export/exportDossier.ts'
import { dossierNames, manyDossiers } from '../../builders/dossiers/manyDossiers.ts'
import { exportSample, newFolder, runApp, tool } from '../export/demo.ts'
import { asLibreOfficeShows, asShownWithoutGaps } from './asWord.ts'
import { endedEarly } from './endedEarly.ts'
import { chromium, libreOffice } from './faces.ts'
import { wrongFontNames } from './fontNames.ts'
import { layOut } from './layOut.ts'
import { mixedLineFaults } from './mixedLines.ts'
import { faultsIn } from './pageChecker.ts'
import { type Page, readPages } from './readPages.ts'
import { rewrittenFile } from './rewrittenFile.ts'
import { asLibreOfficeSaves, saidIn } from './savedAgain.ts'
import { wordFaults, wordParts } from './wordFaults.ts'
import { wrongDocuments } from './wrongDocuments.ts'

type Made = {
  readonly name: string
  readonly id: DeliverableId
  readonly doc: Doc
  readonly pdf: string
  readonly docx: string
  /** Pages of the PDF, and of the Word file in LibreOffice. */
  readonly printed: readonly Page[]
  readonly shown: readonly Page[]
  /** The Word file in LibreOffice without its gaps, where they matter. */
  readonly gapless?: readonly Page[]
}
type Files = Omit<Made, 'printed' | 'shown' | 'gapless'>

const sample = '示例'
let made: readonly Made[] = []
let wrong: ReadonlyMap<string, readonly Page[]> = new Map()

beforeAll(async () => {
  const files = [...(await exportMany()), ...(await exportedSample())]
  const spoilt = await spoiltCopies(files)
  const shown = await asLibreOfficeShows([...files.map(({ docx }) => docx), ...spoilt])
  const dense = files.filter(hasManyGaps)
  const gapless = await asShownWithoutGaps(dense.map(({ docx }) => docx))
  const pages = await readSeveral([...files.map(({ pdf }) => pdf), ...shown, ...gapless])
  made = files.map((file, index) => ({
    ...file,
    printed: pages[index] ?? [],
    shown: pages[files.length + index] ?? [],
    ...(dense.includes(file)
      ? { gapless: pages[files.length + shown.length + dense.indexOf(file)] ?? [] }
      : {}),
  }))
  wrong = new Map(
    wrongDocuments.map(({ name }, index) => [name, pages[2 * files.length + index] ?? []]),
  )
}, 600_000)

/** As many at once as there are processors to spare for the programs that read them. */
async function readSeveral(pdfs: readonly string[]): Promise<readonly (readonly Page[])[]> {
  const pages: (readonly Page[])[] = []
  const waiting = [...pdfs.entries()]
  const readOn = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      pages[next[0]] = await readPages(next[1])
    }
  }
  await Promise.all(Array.from({ length: 3 }, readOn))
  return pages
}

async function spoiltCopies(files: readonly Files[]): Promise<readonly string[]> {
  const folder = newFolder()
  return Promise.all(
    wrongDocuments.map(async ({ of, parts }, index) => {
      const copy = join(folder, `${index}.docx`)
      await rewrittenFile(toSpoil(files, of)?.docx ?? '', copy, parts)
      return copy
    }),
  )
}

function toSpoil<F extends Files>(files: readonly F[], name: string): F | undefined {
  return files.find(file => file.name === name && file.id === 'plan')
}

/** All of them in one start of the program, by the code that the window exports with. */
async function exportMany(): Promise<readonly Files[]> {
  const strained = await manyDossiers()
  const folders = await layOut(strained)
  const out = newFolder()
  const run = await runApp(
    '--headless-job=export',
    `--out=${out}`,
    ...folders.map(folder => `--dossier=${folder}`),
  )
  if (run.code !== 0) throw new Error(run.stderr)
  const reports: readonly (ExportResult & { readonly folder: string })[] = JSON.parse(run.stdout)
  return reports.flatMap((report, index) => {
    const one = strained[index]
    return one ? filesOf(one.name, one.dossier, report, false) : []
  })
}

async function exportedSample(): Promise<readonly Files[]> {
  const { dossier, report, folder } = await exportSample()
  return filesOf(sample, dossier, { ...report, folder }, true)
}

function filesOf(
  name: string,
  dossier: Parameters<typeof composers.plan>[0]['dossier'],
  { folder, deliverables }: ExportResult & { readonly folder: string },
  withCoverage: boolean,
): readonly Files[] {
  const subject = { dossier, campaign: dossier.campaign, today: today(), withCoverage }
  return deliverables.map(({ id, files }) => {
    const path = (extension: string) =>
      join(folder, files.find(file => file.name.endsWith(extension))?.name ?? '')
    return { name, id, doc: composers[id](subject), pdf: path('.pdf'), docx: path('.docx') }
  })
}

/** By the clock on the wall, as the program takes it. */
function today(): string {
  const now = new Date()
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

const of = (name: string) => made.filter(one => one.name === name)
const told = ({ id }: Made, faults: readonly { rule: string; page: number; what: string }[]) =>
  faults.map(({ rule, page, what }) => `${id}, page ${page}: ${rule}: ${what}`)

describe.each([...dossierNames, sample])('%s', name => {
  test('the pages of the PDF are as the standard asks', () => {
    expect(of(name).length).toBeGreaterThan(0)
    expect(
      of(name).flatMap(one =>
        told(one, [
          ...faultsIn(one.printed, one.doc, chromium),
          ...mixedLineFaults(one.printed, one.doc, chromium),
        ]),
      ),
    ).toEqual([])
  })

  test('the Word file looks the same to somebody else', () => {
    expect(
      of(name).flatMap(one =>
        told(one, [
          ...faultsIn(one.shown, one.doc, libreOffice),
          ...mixedLineFaults(one.gapless ?? [], one.doc, libreOffice),
        ]),
      ),
    ).toEqual([])
  })

  test('the Word file is as its standard asks', async () => {
    for (const { docx, doc } of of(name)) {
      const parts = await wordParts(docx)
      expect(wordFaults(parts)).toEqual([])
      expect(wrongFontNames(parts, doc.layout.fonts)).toEqual([])
    }
  })

  test('every face is inside the PDF', () => {
    for (const { pdf } of of(name)) {
      const fonts = tool('pdffonts', pdf).trim().split('\n').slice(2)
      const isInside = (line: string) => /\byes (yes|no) (yes|no) +\d+ +\d+$/.test(line.trim())
      expect(fonts.filter(line => !isInside(line))).toEqual([])
    }
  })
})

/**
 * Where the gaps that only LibreOffice sets, between Chinese and figures, take up a page, and
 * texts whose lines are judged without them. The sample is one of the first kind too, but takes
 * a quarter of a minute.
 */
const fullOfGaps = [
  ...['跨页的表 submission', '指标很多 summary', '什么都有二 summary'],
  ...['一段到底 plan', '中英混排 plan', '引号很多 plan', '什么都有一 plan'],
]

function hasManyGaps({ name, id }: Files): boolean {
  return fullOfGaps.includes(`${name} ${id}`)
}

/** Why LibreOffice needs another number of pages than the PDF; one more or less. */
const reasons: Readonly<Record<string, string>> = {
  '示例 submission': 'its gaps, which push a row to another page',
  '什么都有三 submission':
    'LibreOffice sets quotation marks less tightly, so that the lines beside them hold less',
}

test('PDF and Word have as many pages, but where LibreOffice has reasons of its own', () => {
  const faults = made.flatMap(({ name, id, printed, shown, gapless }) => {
    const [own, others] = [printed.length, (gapless ?? shown).length]
    const most = reasons[`${name} ${id}`] ? 1 : 0
    return Math.abs(own - others) > most ? [`${name} ${id}: ${own} and ${others}`] : []
  })

  expect(faults).toEqual([])
})

test.each([
  ['figures', '一段到底', 50],
  ['letters', '中英混排', 5],
  ['quotation marks', '引号很多', 5],
])('a line with %s that ends a character too early is caught', (_, name, least) => {
  const one = made.find(made => made.name === name && made.id === 'plan')
  if (!one?.gapless) throw new Error('the document to be spoilt is not there')
  const early = mixedLineFaults(one.printed.map(endedEarly), one.doc, chromium)
  const others = mixedLineFaults(one.gapless.map(endedEarly), one.doc, libreOffice)

  expect(early.length).toBeGreaterThan(least)
  expect(others.length).toBeGreaterThan(least)
})

/** Every kind of block, and what another program may lose: rare characters, line breaks, merged cells. */
const savedAgain = [sample, '只有一页', '生僻字', '段内换行', '合并的格子', '名称很长']

test('LibreOffice saves every word, link and contents row of our Word files as it found them', async () => {
  const files = made.filter(({ name }) => savedAgain.includes(name))
  const saved = await asLibreOfficeSaves(files.map(({ docx }) => docx))

  for (const [index, { name, id, docx }] of files.entries()) {
    const after = await saidIn(saved[index] ?? '')
    expect(after, `${name} ${id}`).toEqual(await saidIn(docx))
  }
}, 240_000)

describe('a wrong document is caught:', () => {
  test.each(wrongDocuments)('$name', ({ name, of, caught }) => {
    const doc = toSpoil(made, of)?.doc
    if (!doc) throw new Error('the document to be spoilt is not there')
    const faults = faultsIn(wrong.get(name) ?? [], doc, libreOffice)

    expect(faults.map(({ rule }) => rule)).toContain(caught)
  })
})
