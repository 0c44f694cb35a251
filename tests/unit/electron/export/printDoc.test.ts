import { expect, test } from 'vitest'
import { composeSubmission } from '#shared/document/compose/submission'
import type { Doc, Pages } from '#shared/document/model'
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
  const result = await printDoc({
    doc,
    pictures: new Map(),
    print: async ({ html }) => Buffer.from(html),
    worker: {
      run: (async (_: string, text: Uint8Array) => {
        const html = Buffer.from(text).toString()
        const parts = html.split('<section class="sheet"')
        const linked = new Set([...html.matchAll(/href="#([\w-]+)"/g)].map(([, name]) => name))
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

const withManyPages = (second: string) => {
  const many = aDossier({
    evidence: [
      aPdf('c1-r1', { pages: 301, title: '一年台账', hash: 'a'.repeat(64) }),
      aPdf('c1-r2', { pages: 301, title: second, hash: 'b'.repeat(64) }),
    ],
  })
  return composeSubmission({ dossier: many, campaign: many.campaign, today: '2026-11-03' })
}

/** What is asked for besides the text, and when. */
async function askedFor(doc: Doc, guess?: Pages) {
  const asked: string[] = []
  const keep = (html: string) => {
    const head = /<body class="document">([\s\S]*)/.exec(html)?.[1] ?? ''
    asked.push(head)
    return Promise.resolve(Buffer.from(head))
  }
  const result = await printed(doc, {
    print: async ({ html }) => {
      asked.push('text')
      return Buffer.from(html)
    },
    kept: keep,
    ...(guess && { guess }),
  })
  return { ...result, asked }
}

test('sets many further sheets in parts, the same ones in the same order whenever they are set', async () => {
  const doc = withManyPages('另一年台账')
  const { asked, following, pages } = await askedFor(doc)
  const again = await askedFor(doc, pages)
  const sheetsIn = (html: string) => html.split('<section class="sheet"').length - 1

  expect(asked.slice(0, 2)).toEqual(['text', 'text'])
  expect(asked.slice(2, 5).map(sheetsIn)).toEqual([250, 250, 100])
  expect(again.asked[0]).toBe('text')
  expect(again.asked.slice(1)).toEqual(asked.slice(2))
  expect(again.following).toEqual(following)
  expect(following?.pages).toHaveLength(600)
})

test('asks for other sheets only where the words of one have changed', async () => {
  const before = await askedFor(withManyPages('另一年台账'))
  const after = await askedFor(withManyPages('另一年台帐'))

  expect(after.asked[2]).toBe(before.asked[2])
  expect(after.asked[3]).not.toBe(before.asked[3])
})

test('a text that cannot be set is all that is heard of', async () => {
  let times = 0
  const failing = printed(withManyPages('另一年台账'), {
    print: async ({ html }) => {
      times += 1
      if (times === 2) throw new Error('the window is gone')
      return Buffer.from(html)
    },
    kept: () => Promise.reject(new Error('no sheets either')),
  })

  await expect(failing).rejects.toThrow('the window is gone')
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
