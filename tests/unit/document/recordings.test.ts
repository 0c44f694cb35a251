import { expect, test } from 'vitest'
import type { Recording } from '#shared/document/compose/evidence'
import { composeSubmission } from '#shared/document/compose/submission'
import { coverNumbers } from '#shared/document/coverNumbers'
import { toHtml } from '#shared/document/toHtml'
import { aDossier, anOriginal } from '../../builders/aDossier.ts'

const hash = '1381234567813812345678'.padEnd(64, 'a')
const film = anOriginal('c1-r1', { id: 'film', hash, name: '宣传片.mp4', title: '宣传片' })
const dossier = aDossier({
  evidence: [{ ...film, file: { ...film.file, kind: 'original', extension: 'mp4', why: 'media' } }],
})

function sheetWith(recording?: Recording) {
  const recordings = new Map(recording ? [[hash, recording]] : [])
  const doc = composeSubmission({
    dossier,
    campaign: dossier.campaign,
    today: '2026-11-03',
    withOriginals: false,
    recordings,
  })
  const sheet = doc.blocks.find(block => block.kind === 'evidenceSheet')
  if (!sheet) throw new Error('no sheet')
  return { doc, content: sheet.content }
}

test('the sheet of a film shows a picture of it, its length, and which file it is', () => {
  const { content } = sheetWith({ seconds: 205, width: 1280, height: 720, hasPoster: true })

  expect(content).toMatchObject({ kind: 'picture', hash, rotation: 0 })
  expect(content.kind === 'picture' && content.lines).toEqual([
    '本件为录像，时长 3 分 25 秒，画面 1280×720，原件由本单位留存备查。',
    expect.stringMatching(/^文件：宣传片\.mp4（.+）$/),
    '校验码（SHA-256）：',
    expect.stringMatching(/^13812345　67813812　345678aa　a{8}$/),
    expect.stringMatching(/^a{8}　a{8}　a{8}　a{8}$/),
  ])
})

test('a sound has words only, and so has what cannot be played here', () => {
  const sound = sheetWith({ seconds: 61, width: 0, height: 0, hasPoster: false }).content
  const strange = sheetWith().content

  expect(sound).toMatchObject({
    kind: 'words',
    lines: expect.arrayContaining(['本件为录音，时长 1 分 1 秒，原件由本单位留存备查。']),
  })
  expect(strange).toMatchObject({
    kind: 'words',
    lines: expect.arrayContaining(['本件为音像资料，原件由本单位留存备查。']),
  })
})

test('a checksum is no number of a person', () => {
  const { doc, content } = sheetWith({ seconds: 1, width: 8, height: 8, hasPoster: true })
  const covered = coverNumbers(doc, new Set()).blocks.find(({ kind }) => kind === 'evidenceSheet')

  expect(covered?.kind === 'evidenceSheet' && covered.content).toEqual(content)
})

test('the words of a film stand below its picture, and a picture has none', () => {
  const { doc } = sheetWith({ seconds: 5, width: 8, height: 8, hasPoster: true })
  const html = toHtml(doc, { pages: new Map(), pictureUrl: h => h, fonts: '' })

  expect(html).toContain('<div class="sheet-lines"><p>本件为录像')
})
