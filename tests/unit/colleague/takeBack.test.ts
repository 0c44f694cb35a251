import { expect, test } from 'vitest'
import { adoptChanges, changeCounts } from '#shared/domain/adoptChanges'
import { textAt, writeTextAt } from '#shared/domain/textPlaces'
import type { Dossier } from '#shared/schema/dossier'
import { RichText } from '#shared/schema/richText'
import {
  firstChosen,
  ownPlace,
  readingOf,
} from '../../../renderer/components/writing/colleague/reading.ts'
import { aDossierToGive } from '../../builders/aRichSection.ts'
import { aWordFile, rewritten, wordParagraph } from '../../builders/wordFile.ts'
import { composed, giveAway, returned, save } from './handBack.ts'

const { dossier, key } = aDossierToGive()
const given = await giveAway(dossier, key)
const document = 'word/document.xml'
const back = async (docx: Uint8Array, into: Dossier = dossier) => returned(await save(docx), into)
const changedBy = (change: (xml: string) => string) => rewritten(given, document, change)

const prose = (...lines: readonly string[]) =>
  RichText.parse({
    type: 'doc',
    content: lines.map(text => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  })

const withoutMarks = (xml: string) => xml.replace(/<w:bookmark(?:Start|End)[^>]*>/g, '')

test('without our marks everything is known again by its words', async () => {
  const reading = readingOf(dossier, await back(await changedBy(withoutMarks)), key)

  expect(reading?.changes.filter(({ kind }) => kind !== 'same')).toEqual([])
})

test('without our properties too, no reference is lost', async () => {
  const words = await changedBy(xml => withoutMarks(xml).replace(/<w:drawing>.*?<\/w:drawing>/, ''))
  const bare = await rewritten(words, 'docProps/custom.xml', () => '<Properties/>')

  const reading = readingOf(dossier, await back(bare), key)

  expect(reading?.warnings).toEqual([expect.stringContaining('没有写明是哪一节')])
  const all = new Set(reading?.changes.keys())
  const references = (text: object) => JSON.stringify(text).match(/"(?:evidence|fact)":"\w+"/g)
  expect(references(adoptChanges(textAt(dossier, key), reading?.changes ?? [], all))).toEqual(
    references(textAt(dossier, key)),
  )
})

test('a reference whose words were changed is words, and shown as a change', async () => {
  const section = await back(await changedBy(xml => xml.replace('>2日<', '>3日<')))
  const reading = readingOf(dossier, section, key)

  const changed = reading?.changes.filter(({ kind }) => kind !== 'same') ?? []
  expect(changed).toHaveLength(1)
  expect(JSON.stringify(changed[0])).toContain('压到3日')
})

test('a citation that was typed becomes one, with the number of the day it was given away', async () => {
  const typed = await changedBy(xml =>
    xml.replace('下一步，', '群众送来锦旗（见证明材料1-1）。下一步，'),
  )
  const renumbered = { ...dossier, evidence: dossier.evidence.toReversed() }

  const text = composed(await back(typed, renumbered), renumbered, key)

  expect(text.content.at(-1)).toEqual({
    type: 'paragraph',
    content: [
      { type: 'text', text: '群众送来锦旗' },
      { type: 'citation', attrs: { evidence: 'pennant' } },
      { type: 'text', text: '。下一步，把好做法写进规程。' },
    ],
  })
})

test('a new paragraph that is numbered like a heading is one; one that stood there is not', async () => {
  const xml = (text: string) =>
    text.replace('<w:sectPr', `${wordParagraph('（二）今年的打算')}<w:sectPr`)
  const text = composed(await back(await changedBy(xml)), dossier, key)

  expect(text.content.at(-1)).toEqual({
    type: 'heading',
    attrs: { level: 1 },
    content: [{ type: 'text', text: '今年的打算' }],
  })
  const plain = writeTextAt(dossier, key, prose('（一）甲', '正文。'))
  const same = await back(await giveAway(plain, key), plain)
  expect(composed(same, plain, key)).toEqual(prose('（一）甲', '正文。'))
})

test('words written among the hints are not lost without a word', async () => {
  const section = await back(
    await changedBy(xml => xml.replace('写清打算', '写清打算，我补充一句')),
  )

  expect(readingOf(dossier, section, key)?.lost).toEqual([
    { what: '写在提示里的话', words: '写清打算，我补充一句' },
  ])
})

test('a text that was changed here since is said so; nothing of it is lost', async () => {
  const now = writeTextAt(dossier, key, {
    ...textAt(dossier, key),
    content: [...textAt(dossier, key).content, ...prose('后来在这里加的一段。').content],
  })
  const reading = readingOf(now, await back(given, now), key)

  expect(reading?.warnings).toEqual([expect.stringContaining('这一节在这里也改过')])
  expect(changeCounts(reading?.changes ?? [])).toEqual({ changed: 0, added: 0, removed: 1 })
  const first = reading ? firstChosen(reading) : new Set<number>()
  expect(adoptChanges(textAt(now, key), reading?.changes ?? [], first)).toEqual(textAt(now, key))
})

test('the file names its own place, and warns in another one', async () => {
  const section = await back(given)
  const other = { kind: 'plan', id: dossier.campaign.planSections[1]?.id ?? '' } as const

  expect(ownPlace(dossier, section)).toEqual(key)
  expect(readingOf(dossier, section, other)?.warnings).toEqual([
    expect.stringContaining('不是这一节的'),
  ])
  const elsewhere = { ...dossier, id: 'another' as Dossier['id'] }
  expect(ownPlace(elsewhere, section)).toBeNull()
  expect(readingOf(elsewhere, section, key)?.warnings).toEqual([
    expect.stringContaining('另一份档案'),
  ])
})

test('references of another dossier are only words here', async () => {
  const stranger = { ...dossier, evidence: [], facts: [] }
  const text = composed(await back(given, stranger), stranger, key)

  expect(JSON.stringify(text)).toContain('98.6%（见证明材料1-1）')
  expect(JSON.stringify(text)).not.toContain('"type":"fact"')
})

test('a file from elsewhere is read as a paste would be', async () => {
  const body = [
    '（一）工作基础',
    '基础扎实。',
    '1.设施',
    '全区路灯一万盏，亮灯率达到百分之九十九以上。',
  ]
  const section = await back(await aWordFile(body.map(wordParagraph).join('')))

  expect(composed(section, dossier, key).content.map(({ type }) => type)).toEqual([
    'heading',
    'paragraph',
    'heading',
    'paragraph',
  ])
})

test('two numbered lists that follow one another come back as two; an item added by Enter is of its list', async () => {
  const lists = RichText.parse({
    type: 'doc',
    content: ['接报', '回访'].map(text => ({
      type: 'orderedList',
      content: [
        { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
      ],
    })),
  })
  const own = writeTextAt(dossier, key, lists)
  const docx = await giveAway(own, key)
  expect(composed(await back(docx, own), own, key)).toEqual(lists)

  const longer = await rewritten(docx, document, xml => {
    const at = xml.lastIndexOf('<w:p>', xml.indexOf('接报'))
    const end = xml.indexOf('</w:p>', at) + '</w:p>'.length
    return xml.slice(0, end) + xml.slice(at, end).replace('接报', '派工') + xml.slice(end)
  })
  const content = composed(await back(longer, own), own, key).content
  expect(content.map(block => (block.type === 'orderedList' ? block.content.length : 0))).toEqual([
    2, 1,
  ])
})
