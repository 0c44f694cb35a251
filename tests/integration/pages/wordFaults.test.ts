import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { composePlan } from '#shared/document/compose/plan'
import { toDocx } from '../../../electron/export/toDocx.ts'
import { aSample } from '../../builders/aSample.ts'
import { newFolder } from '../export/demo.ts'
import { type WordParts, wordFaults, wordParts } from './wordFaults.ts'

let parts: WordParts

beforeAll(async () => {
  const dossier = aSample()
  const doc = composePlan({ dossier, campaign: dossier.campaign, today: '2026-11-03' })
  const path = join(newFolder(), 'plan.docx')
  await writeFile(path, await toDocx(doc, { pages: new Map(), pictures: new Map() }))
  parts = await wordParts(path)
})

const body = 'word/document.xml'
const changed = (part: string, change: (xml: string) => string): WordParts =>
  new Map([...parts, [part, change(parts.get(part) ?? '')]])
const without = (part: string): WordParts => new Map([...parts].filter(([name]) => name !== part))

test('our own file has no fault', () => {
  expect(parts.size).toBeGreaterThan(8)
  expect(wordFaults(parts)).toEqual([])
})

test.each<[string, () => WordParts, RegExp]>([
  [
    'properties of a paragraph in the wrong order',
    () => changed(body, xml => xml.replace(/<w:ind [^>]*\/>/, '$&<w:keepNext/>')),
    /keepNext stands too late in w:pPr|w:pPr has keepNext twice/,
  ],
  [
    'properties of a cell in the wrong order',
    () => changed(body, xml => xml.replace(/(<w:tcW [^>]*>)(.*?)<\/w:tcPr>/s, '$2$1</w:tcPr>')),
    /stands too late in w:tcPr/,
  ],
  [
    'a property twice',
    () => changed('word/styles.xml', xml => xml.replace(/<w:jc [^>]*>/, '$&$&')),
    /w:pPr has jc twice/,
  ],
  [
    'an element that may not stand there',
    () => changed(body, xml => xml.replace('<w:tblGrid>', '<w:grid/><w:tblGrid>')),
    /grid may not stand in w:tbl/,
  ],
  [
    'an element whose inside is not told',
    () => changed(body, xml => xml.replace('<w:sectPr', '<w:group><w:p/></w:group>$&')),
    /w:group is not known/,
  ],
  [
    'a cell without a paragraph',
    () => changed(body, xml => xml.replace(/(<\/w:tcPr>).*?(<\/w:tc>)/s, '$1$2')),
    /a cell does not end with a paragraph/,
  ],
  ['a part that is missing', () => without('word/styles.xml'), /leads to word\/styles.xml/],
  [
    'a part without a type',
    () => new Map([...parts, ['word/media/picture.webp', '']]),
    /picture.webp has no content type/,
  ],
  [
    'a place that is marked twice',
    () => changed(body, xml => xml.replaceAll('w:name="heading_2"', 'w:name="heading_1"')),
    /heading_1 is marked twice/,
  ],
  ['a part that is no XML', () => changed(body, xml => xml.slice(0, -20)), /is no XML/],
])('%s is found', (_, spoilt, message) => {
  expect(wordFaults(spoilt()).join('\n')).toMatch(message)
})
