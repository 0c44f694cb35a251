import { expect, test } from 'vitest'
import { composeSubmission } from '#shared/document/compose/submission'
import { docForWord } from '#shared/document/wordSheets'
import { aDossier, aPdf, aPicture } from '../../builders/aDossier.ts'

const dossier = aDossier({
  evidence: [
    aPicture('c1-r1'),
    aPdf('c1-r1', { pages: 20 }),
    aPdf('c1-r1', { title: '台账', pages: 21 }),
  ],
})
const doc = composeSubmission({ dossier, campaign: dossier.campaign, today: '2026-11-03' })

test('a long PDF shows its first page in Word and says where the others are; no page is lost', () => {
  const anchors = doc.blocks.flatMap(block =>
    block.kind === 'evidenceSheet' ? [block.anchor] : [],
  )
  const pages = new Map(anchors.map((anchor, index) => [anchor, index + 30]))

  const { blocks } = docForWord(doc, pages)

  expect(blocks).toHaveLength(doc.blocks.length)
  const sheets = blocks.flatMap(block => (block.kind === 'evidenceSheet' ? [block] : []))
  const words = sheets.map(({ content }) => (content.kind === 'words' ? content.lines : []))
  expect(words.slice(0, 22).flat()).toEqual([])
  expect(words.slice(22).flat()).toEqual(
    Array.from({ length: 20 }, (_, index) => `这一页见 PDF 文件第 ${index + 52} 页。`),
  )
})
