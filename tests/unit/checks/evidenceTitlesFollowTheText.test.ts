import { expect, test } from 'vitest'
import { evidenceTitlesFollowTheText } from '#shared/checks/evidenceTitlesFollowTheText'
import { aDossier, aPdf } from '../../builders/aDossier.ts'
import { aParagraph, markedIn, richText } from './checked.ts'

const norms = aPdf('c1-r1', { id: 'norms', title: '《清渠服务规范》印发文件' })
const marks = (text: string) =>
  markedIn(
    evidenceTitlesFollowTheText,
    aDossier({
      evidence: [norms],
      narratives: { 'c1-r1': richText(aParagraph(text, { cites: 'norms' }, '。')) },
    }),
  )

test('finds a title that differs a little from that of the evidence', () => {
  expect(marks('2025年印发《清渠服务规程》')).toEqual(['《清渠服务规程》'])
})

test('leaves the right title, and quite another one, alone', () => {
  expect(marks('2025年印发《清渠服务规范》')).toEqual([])
  expect(marks('见《澜江日报》')).toEqual([])
})
