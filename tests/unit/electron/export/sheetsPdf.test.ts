import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { composeSubmission } from '#shared/document/compose/submission'
import { pictureKey } from '../../../../electron/export/prepared.ts'
import type { PrintedDoc } from '../../../../electron/export/printDoc.ts'
import { beginWithKept, type SheetsJob, sheetsPdf } from '../../../../electron/export/sheetsPdf.ts'
import { beginPart } from '../../../../electron/export/writePart.ts'
import { jobs } from '../../../../electron/worker/jobs.ts'
import { aDossier, aPicture } from '../../../builders/aDossier.ts'

const dossier = aDossier({ evidence: [aPicture('c1-r1')] })
const doc = composeSubmission({ dossier, campaign: dossier.campaign, today: '2026-11-03' })

let folder: string
let sheetsFolder: string
let out: string
/** The key of the export before. */
let last: string | null
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kept-'))
  sheetsFolder = join(folder, 'sheets')
  last = null
  out = join(folder, '材料.pdf.part')
})

/** What Chromium has printed of it, so far as it matters here; `looks` is what its sheets look like. */
const printedAs = (looks: string | null): PrintedDoc => ({
  text: new Uint8Array(),
  numbers: new Uint8Array(),
  pages: new Map(),
  pageCount: 4,
  fonts: [],
  sheets:
    looks === null
      ? null
      : {
          leading: looks,
          following: [],
          numbers: '',
          begins: 4,
          followingPages: [],
          names: new Map(),
        },
})

/** One export of its sheets; the file that it makes begins with what it says here. */
async function exported(looks: string | null, { picture = 'a.jpg' } = {}) {
  await rm(out, { force: true })
  const asked: string[] = []
  const run = async (job: keyof typeof jobs, input: never) => {
    asked.push(job)
    if (job === 'assembleSheets') return beginPart(out, Buffer.from(`sheets like ${looks}`))
    return (jobs[job] as (input: never) => Promise<unknown>)(input)
  }
  const job: SheetsJob = {
    doc,
    fit: {
      pictures: () => new Map(doc.blocks.flatMap(block => pictureOf(block, picture))),
      asPictures: () => new Set(),
    },
    pathOf: async hash => `/${hash}`,
    print: async () => new Uint8Array(),
    kept: async () => new Uint8Array(),
    sheetsFolder,
    worker: { run: run as never },
    signal: new AbortController().signal,
  }
  const guess = last === null ? null : await beginWithKept(job, last, out)
  const sheets = await sheetsPdf(job, printedAs(looks), { out, guess })
  last = sheets?.key ?? null
  if (sheets && !sheets.begun) {
    const made = await sheets.make(() => {})
    // What comes behind is no part of what is kept.
    await writeFile(out, `${await readFile(out, 'utf8')} and a text`)
    await sheets.keep(made)
    return { asked, begins: (await readFile(out, 'utf8')).replace(' and a text', '') }
  }
  return { asked, begins: await readFile(out, 'utf8').catch(() => null) }
}

function pictureOf(block: (typeof doc.blocks)[number], name: string) {
  if (block.kind !== 'evidenceSheet' || block.content.kind !== 'picture') return []
  const path = join('/pictures', name)
  return [[pictureKey(block.content), { path, width: 1, height: 1 }] as const]
}

test('what was made once begins the next file, while its text is still being set', async () => {
  const first = await exported('these')
  const second = await exported('these')

  expect(first).toEqual({ asked: ['assembleSheets'], begins: 'sheets like these' })
  expect(second).toEqual({ asked: ['copySheets'], begins: 'sheets like these' })
})

test('makes them anew when they look otherwise, or show other pictures', async () => {
  await exported('these')
  const others = await exported('those')
  const pictures = await exported('those', { picture: 'b.jpg' })

  expect(others).toEqual({ asked: ['copySheets', 'assembleSheets'], begins: 'sheets like those' })
  expect(pictures.asked).toEqual(['copySheets', 'assembleSheets'])
})

test('finds those of another dossier again, though they were not the last', async () => {
  await exported('these')
  await exported('those')
  const again = await exported('these')

  expect(again).toEqual({ asked: ['copySheets', 'copySheets'], begins: 'sheets like these' })
})

test('does not believe what was changed where it was kept', async () => {
  await exported('these')
  const [name = ''] = await readdir(sheetsFolder)
  await writeFile(join(sheetsFolder, name), 'sheets like thise')
  const again = await exported('these')

  expect(again).toEqual({ asked: ['copySheets', 'assembleSheets'], begins: 'sheets like these' })
  expect((await exported('these')).asked).toEqual(['copySheets'])
})

test('a disk that refuses to keep them costs time, nothing else', async () => {
  await writeFile(sheetsFolder, 'no folder')
  await exported('these')
  const again = await exported('these')

  expect(again).toEqual({ asked: ['assembleSheets'], begins: 'sheets like these' })
})

test('a part of a file that an end has left is no file', async () => {
  await mkdir(sheetsFolder)
  await writeFile(join(sheetsFolder, `${'a'.repeat(64)}-${'b'.repeat(64)}.pdf.part`), 'sheets')

  expect((await exported('these')).asked).toEqual(['assembleSheets'])
})

test('a document without evidence leaves nothing of what another of its title has', async () => {
  await exported('these')
  const none = await exported(null)

  expect(none).toEqual({ asked: ['copySheets'], begins: null })
})
