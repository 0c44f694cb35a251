import { expect, test } from 'vitest'
import { composeSubmission } from '#shared/document/compose/submission'
import { toHtml } from '#shared/document/toHtml'
import { missingPicture, withoutUnreadable } from '#shared/document/unreadablePictures'
import { pictureRemarks } from '../../../electron/export/pictureRemarks.ts'
import { aWrittenDossier } from './aWrittenDossier.ts'

const dossier = aWrittenDossier()
const subject = { dossier, campaign: dossier.campaign, today: '2026-11-03' }
const logo = 'c'.repeat(64)
const lamps = 'd'.repeat(64)
const unreadable = new Set([logo, lamps])

test('a sentence stands in the frame of a picture that cannot be decoded, with its number and caption', () => {
  const whole = composeSubmission(subject)
  const html = toHtml(withoutUnreadable(whole, unreadable), {
    pages: new Map(),
    pictureUrl: hash => `print://picture/${hash}`,
    fonts: 'fonts',
  })

  expect(html).toContain(
    `<p class="no-picture">${missingPicture}</p><figcaption id="picture-1">图1　夜间巡灯`,
  )
  expect(html.split(missingPicture)).toHaveLength(3)
  expect(html).not.toContain(lamps)
  expect(html).not.toContain(logo)
  expect(withoutUnreadable(whole, new Set())).toBe(whole)
})

test('the report says where', () => {
  expect(pictureRemarks(subject, ['submission'], unreadable)).toEqual([
    expect.stringMatching(/^申报表的“.+”里的图片打不开/),
    expect.stringMatching(/^“标准一 · 要求一”里的图片“夜间巡灯”打不开.+再导出一次。$/),
  ])
  expect(pictureRemarks(subject, ['plan'], unreadable)).toEqual([])
})
