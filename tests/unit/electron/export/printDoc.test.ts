import { expect, test } from 'vitest'
import { composeSubmission } from '#shared/document/compose/submission'
import type { Doc } from '#shared/document/model'
import { printDoc } from '../../../../electron/export/printDoc.ts'
import { aDossier, aPdf, aPicture } from '../../../builders/aDossier.ts'

const dossier = aDossier({
  evidence: [aPicture('c1-r1'), aPdf('c1-r1', { pages: 112 }), aPdf('c1-r2', { pages: 3 })],
})
const whole = composeSubmission({ dossier, campaign: dossier.campaign, today: '2026-11-03' })

/** Lays three pages of text before the sheets, each of which is a page, as Chromium would. */
type Change = Partial<Parameters<typeof printDoc>[0]> & { readonly textPages?: number }

async function printed(doc: Doc, { textPages = 3, ...change }: Change = {}) {
  const sheets: number[] = []
  let last = ''
  const result = await printDoc({
    doc,
    pictures: new Map(),
    print: async ({ html }) => {
      last = html
      return new Uint8Array()
    },
    worker: {
      run: (async () => {
        const parts = last.split('<section class="sheet"')
        const linked = new Set([...last.matchAll(/href="#([\w-]+)"/g)].map(([, name]) => name))
        const anchors = parts.flatMap((part, index) =>
          [...`${index > 0 ? '<section' : ''}${part}`.matchAll(/ id="([\w-]+)"/g)].flatMap(
            ([, name = '']) =>
              linked.has(name) ? [[name, index === 0 ? 2 : index + textPages]] : [],
          ),
        )
        sheets.push(parts.length - 1)
        return {
          pages: parts.length - 1 + textPages,
          anchors: new Map(anchors as never),
          fonts: [],
        }
      }) as never,
    },
    signal: new AbortController().signal,
    ...change,
  })
  return { ...result, sheets }
}

test('prints the text with the first sheet of each piece, and all others once', async () => {
  const { pages, pageCount, sheets, following } = await printed(whole)

  expect(sheets).toEqual([3, 3])
  expect(following?.pages).toHaveLength(113)
  expect(pageCount).toBe(119)
  const anchors = whole.blocks.flatMap(block =>
    block.kind === 'evidenceSheet' ? [block.anchor] : [],
  )
  expect(anchors.map(anchor => pages.get(anchor))).toEqual(
    Array.from({ length: 116 }, (_, index) => index + 4),
  )
})

test('prints once what lies where it lay the last time, and what does not as ever', async () => {
  const { pages } = await printed(whole)

  const same = await printed(whole, { guess: pages })
  const longer = await printed(whole, { guess: pages, textPages: 4 })

  expect(same.sheets).toEqual([3])
  expect([...same.pages]).toEqual([...pages])
  expect(longer.sheets).toEqual([3, 3])
  expect([...longer.pages]).toEqual([...(await printed(whole, { textPages: 4 })).pages])
})

test('prints a document without sheets twice, as ever', async () => {
  const blocks = whole.blocks.filter(({ kind }) => kind !== 'evidenceSheet')

  expect((await printed({ ...whole, blocks })).sheets).toEqual([0, 0])
})

test('other words in the text ask for the same further sheets, a page more for the same numbers', async () => {
  const asked = async (doc: Doc, textPages: number) => {
    const pages: string[] = []
    await printed(doc, {
      textPages,
      kept: async html => {
        pages.push(html)
        return new Uint8Array()
      },
    })
    return pages
  }
  const [sheets, numbers] = await asked(whole, 3)
  const longer = { ...whole, blocks: [...whole.blocks.slice(0, 3), ...whole.blocks.slice(2)] }

  expect(await asked(longer, 4)).toEqual([sheets, numbers])
  expect((await asked({ ...whole, title: '另一个标题' }, 30))[1]).not.toBe(numbers)
})

test('what leads to a further sheet is an end of links already in the text', async () => {
  const blocks = whole.blocks.map(block =>
    block.kind === 'evidenceSheet' && block.page === 7
      ? { ...block, citedHere: ['cited-9'] }
      : block,
  )
  const { following } = await printed({ ...whole, blocks })
  const [first, ...more] = following?.names ?? []

  expect(more).toEqual([])
  // Three pages of text, the picture, and the seventh page of the PDF.
  expect(first).toEqual(['from-cited-9', 11])
})
