import { expect, test } from 'vitest'
import { composeSubmission } from '#shared/document/compose/submission'
import type { Doc, Pages } from '#shared/document/model'
import { printDoc } from '../../../../electron/export/printDoc.ts'
import { aDossier, aPdf, aPicture } from '../../../builders/aDossier.ts'

const dossier = aDossier({
  evidence: [aPicture('c1-r1'), aPdf('c1-r1', { pages: 112 }), aPdf('c1-r2', { pages: 3 })],
})
const whole = composeSubmission({ dossier, campaign: dossier.campaign, today: '2026-11-03' })

type Change = Partial<Parameters<typeof printDoc>[0]> & { readonly textPages?: number }

/** Lays all that is linked on the second of three pages, as Chromium would, which sets nothing that is hidden. */
async function printed(doc: Doc, { textPages = 3, ...change }: Change = {}) {
  const texts: string[] = []
  const result = await printDoc({
    doc,
    pictures: new Map(),
    print: async ({ html }) => Buffer.from(html),
    worker: {
      run: (async (_: string, text: Uint8Array) => {
        const html = Buffer.from(text).toString()
        texts.push(html)
        const [seen = ''] = html.split('<div hidden>')
        const linked = new Set([...html.matchAll(/href="#([\w-]+)"/g)].map(([, name]) => name))
        const anchors = [...seen.matchAll(/ id="([\w-]+)"/g)].flatMap(([, name = '']) =>
          linked.has(name) ? [[name, 2] as const] : [],
        )
        return { pages: textPages, anchors: new Map(anchors), fonts: [] }
      }) as never,
    },
    signal: new AbortController().signal,
    ...change,
  })
  return { ...result, texts }
}

const sheetsIn = (html: string | undefined) =>
  (html?.split('<section class="sheet"').length ?? 0) - 1

const anchorsOf = (doc: Doc) =>
  doc.blocks.flatMap(block => (block.kind === 'evidenceSheet' ? [block.anchor] : []))

test('prints the text without a sheet, and knows where each of them comes to lie', async () => {
  const { pages, pageCount, texts, sheets } = await printed(whole)

  expect(texts.map(sheetsIn)).toEqual([0, 0])
  expect(pageCount).toBe(119)
  expect(anchorsOf(whole).map(anchor => pages.get(anchor))).toEqual(
    Array.from({ length: 116 }, (_, index) => index + 4),
  )
  expect(sheets?.begins).toBe(4)
  expect(sheetsIn(sheets?.leading)).toBe(3)
  expect(sheets?.followingPages).toHaveLength(113)
})

test('names what links of the text lead to, and of the sheets, though another file holds it', async () => {
  const { texts, sheets } = await printed(whole)
  const hidden = (html = '') => html.split('<div hidden>')[1] ?? ''
  const named = (html: string) => [...html.matchAll(/ id="([\w-]+)"/g)].map(([, name]) => name)
  const linked = (html = '') => [...html.matchAll(/href="#([\w-]+)"/g)].map(([, name]) => name)

  expect(linked(texts[0]).filter(name => !named(texts[0] ?? '').includes(name))).toEqual([])
  expect([...(sheets?.names.keys() ?? [])]).toEqual(named(hidden(texts[0])))
  expect(new Set(linked(sheets?.leading))).toEqual(new Set(named(hidden(sheets?.leading))))
})

test('prints once what lies where it lay the last time, and what does not as ever', async () => {
  const { pages } = await printed(whole)

  const same = await printed(whole, { guess: pages })
  const longer = await printed(whole, { guess: pages, textPages: 4 })

  expect(same.texts).toHaveLength(1)
  expect([...same.pages]).toEqual([...pages])
  expect(longer.texts).toHaveLength(2)
  expect([...longer.pages]).toEqual([...(await printed(whole, { textPages: 4 })).pages])
})

test('a document without sheets has none to set', async () => {
  const blocks = whole.blocks.filter(({ kind }) => kind !== 'evidenceSheet')

  expect((await printed({ ...whole, blocks })).sheets).toBeNull()
})

test('refuses a document that goes on behind its evidence', async () => {
  const blocks = [...whole.blocks, ...whole.blocks.slice(1, 2)]

  await expect(printed({ ...whole, blocks })).rejects.toThrow('goes on')
})

test('other words in the text ask for the same sheets, a page more for the same numbers', async () => {
  const one = await printed(whole)
  const longer = { ...whole, blocks: [...whole.blocks.slice(0, 3), ...whole.blocks.slice(2)] }
  const two = await printed(longer)
  const three = await printed(longer, { textPages: 4 })
  const looks = ({ sheets }: typeof one) => [sheets?.leading, sheets?.following]

  expect(two.sheets).toEqual(one.sheets)
  expect(looks(three)[1]).toEqual(looks(one)[1])
  expect(three.sheets?.numbers).toBe(one.sheets?.numbers)
  expect((await printed(whole, { textPages: 30 })).sheets?.numbers).not.toBe(one.sheets?.numbers)
})

const withManyPages = (second: string) => {
  const many = aDossier({
    evidence: [
      aPdf('c1-r1', { pages: 301, title: '一年台账', hash: 'a'.repeat(64) }),
      aPdf('c1-r2', { pages: 301, title: second, hash: 'b'.repeat(64) }),
    ],
  })
  return composeSubmission({ dossier: many, campaign: many.campaign, today: '2026-11-03' })
}

test('sets many further sheets in parts, others only where the words of one have changed', async () => {
  const before = (await printed(withManyPages('另一年台账'))).sheets
  const after = (await printed(withManyPages('另一年台帐'))).sheets

  expect(before?.following.map(sheetsIn)).toEqual([250, 250, 100])
  expect(before?.followingPages).toHaveLength(600)
  expect(after?.following[0]).toBe(before?.following[0])
  expect(after?.following[1]).not.toBe(before?.following[1])
})

test('a text that cannot be set is heard of', async () => {
  let times = 0
  const failing = printed(whole, {
    print: async ({ html }) => {
      times += 1
      if (times === 2) throw new Error('the window is gone')
      return Buffer.from(html)
    },
  })

  await expect(failing).rejects.toThrow('the window is gone')
})

/** The seventh page of the PDF is cited by itself. */
function citedAlone(pages: Pages = new Map()) {
  const blocks = whole.blocks.map(block =>
    block.kind === 'evidenceSheet' && block.page === 7
      ? { ...block, citedHere: ['cited-9'], citedAt: ['cited-9'] }
      : block,
  )
  return printed({ ...whole, blocks }, { guess: pages })
}

test('a further sheet that is cited by itself leads back to where it is, as first ones do', async () => {
  const { sheets } = await citedAlone()

  // Three pages of text, the picture, and the seventh page of the PDF.
  expect(sheets?.names.get('from-cited-9')).toBe(11)
  expect(sheetsIn(sheets?.leading)).toBe(4)
  expect(sheets?.followingPages).not.toContain(11)
  expect(sheets?.followingPages).toHaveLength(112)
  expect(sheets?.leading).toMatch(/引用于第 .*href="#cited-9"/)
})
