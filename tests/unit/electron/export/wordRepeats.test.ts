import { buffer } from 'node:stream/consumers'
import { beforeAll, expect, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { composeSubmission } from '#shared/document/compose/submission'
import { type Block, type BlockOf, type Doc, paragraph } from '#shared/document/model'
import { alikeSheets, docForWord } from '#shared/document/wordSheets'
import { toDocx } from '../../../../electron/export/toDocx.ts'
import { bytesOf } from '../../../../electron/export/verifyZip.ts'
import { aDossier, aPdf, aPicture } from '../../../builders/aDossier.ts'

const dossier = aDossier({
  evidence: [
    aPdf('c1-r1', { title: '“台账”第 2 页，共 24 页 <A&B>', pages: 24 }),
    aPdf('c1-r1', { title: '记录', pages: 21 }),
    aPicture('c1-r1'),
  ],
})
const composed = composeSubmission({ dossier, campaign: dossier.campaign, today: '2026-11-03' })
const sheets = composed.blocks.filter(block => block.kind === 'evidenceSheet')
const pages = new Map(sheets.map(({ anchor }, index) => [anchor, index + 95]))
const doc = docForWord({ ...composed, blocks: sheets.map(citedOnTheFifth) }, pages)
let body = ''

/** A sheet in the middle that is not like its neighbours. */
function citedOnTheFifth(sheet: BlockOf<'evidenceSheet'>, index: number): Block {
  return index === 4 ? { ...sheet, citedAt: ['cited-1'] } : sheet
}

beforeAll(async () => {
  body = await bodyOf(doc)
})

async function bodyOf(written: Doc): Promise<string> {
  const docx = await buffer(toDocx(written, { pages, pictures: new Map() }))
  const zip = await fromBufferPromise(docx, { lazyEntries: true })
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName === 'word/document.xml') return (await bytesOf(zip, entry)).toString('utf8')
  }
  throw new Error('no text')
}

/** Each with its frame, whatever its bookmark counts. */
function sheetsIn(xml: string): readonly string[] {
  const found = xml.matchAll(/<w:p><w:pPr><w:pStyle w:val="SheetTitle.*?<\/w:tbl>/g)
  return [...found].map(([sheet]) => sheet.replaceAll(/ w:id="\d+"/g, ''))
}

test('most sheets of a long PDF are alike', () => {
  const counts = alikeSheets(doc.blocks).map(({ others }) => others.length)

  expect(counts).toEqual([2, 18, 19])
})

test('a sheet that is repeated is the one that the library writes', async () => {
  const apart = doc.blocks.flatMap(block => [block, paragraph()])
  const written = sheetsIn(await bodyOf({ ...doc, blocks: apart }))

  expect(alikeSheets(apart).flatMap(({ others }) => others)).toEqual([])
  expect(written).toHaveLength(46)
  expect(sheetsIn(body)).toEqual(written)
})

test('every bookmark has a number of its own, at both ends', () => {
  const ends = (end: string) =>
    [...body.matchAll(new RegExp(`<w:bookmark${end}[^>]* w:id="(\\d+)"`, 'g'))].map(([, id]) => id)

  expect(new Set(ends('Start')).size).toBe(46)
  expect(ends('End')).toEqual(ends('Start'))
})
