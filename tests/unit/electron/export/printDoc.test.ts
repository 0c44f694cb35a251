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
async function printed(doc: Doc) {
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
            ([, name = '']) => (linked.has(name) ? [[name, index === 0 ? 2 : index + 3]] : []),
          ),
        )
        sheets.push(parts.length - 1)
        return { pages: parts.length + 2, anchors: new Map(anchors as never), fonts: [] }
      }) as never,
    },
    signal: new AbortController().signal,
  })
  return { ...result, sheets }
}

test('prints the many sheets of long PDFs once, when the numbers are known', async () => {
  const { pages, pageCount, sheets } = await printed(whole)

  expect(sheets).toEqual([3, 3, 116])
  expect(pageCount).toBe(119)
  const anchors = whole.blocks.flatMap(block =>
    block.kind === 'evidenceSheet' ? [block.anchor] : [],
  )
  expect(anchors.map(anchor => pages.get(anchor))).toEqual(
    Array.from({ length: 116 }, (_, index) => index + 4),
  )
})

test('prints a document without sheets twice, as ever', async () => {
  const blocks = whole.blocks.filter(({ kind }) => kind !== 'evidenceSheet')

  expect((await printed({ ...whole, blocks })).sheets).toEqual([0, 0])
})
