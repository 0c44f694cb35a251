import { expect, test } from 'vitest'
import { isFilm, proposedKind } from '#shared/domain/evidenceKind'
import { aCampaign } from '../../builders/aCampaign.ts'
import { anOriginal, aPdf, aPicture } from '../../builders/aDossier.ts'

const campaign = aCampaign({
  evidenceKinds: [
    {
      id: 'award',
      title: '表彰文件与荣誉证书',
      help: '奖状、证书、奖牌照片。',
      strength: 'award',
      lasts: false,
    },
    { id: 'ledger', title: '台账', help: '派工单、办件登记。', strength: 'record', lasts: false },
    { id: 'photo', title: '照片', help: '现场照片。', strength: 'photo', lasts: false },
    { id: 'video', title: '视频', help: '', strength: 'photo', lasts: false },
    {
      id: 'other',
      title: '其他',
      help: '归不进以上各类的材料。',
      strength: 'statement',
      lasts: false,
    },
  ],
})

test.each([
  ['市级荣誉证书', aPdf().file, 'award'],
  ['先锋号奖牌照片', aPicture().file, 'award'],
  ['6月派工单', aPdf().file, 'ledger'],
  ['桥南路抢修', aPicture().file, 'photo'],
  ['桥南路抢修', aPdf().file, 'other'],
  ['说明', anOriginal().file, 'other'],
  ['采访', { ...anOriginal().file, why: 'media' as const }, 'video'],
] as const)('“%s” is filed by its words, else by what the file is', (title, file, kind) => {
  expect(proposedKind(campaign, title, file as Parameters<typeof proposedKind>[2])).toBe(kind)
})

test.each([
  ['mp4', 'media', true],
  ['mp3', 'media', false],
  ['mp4', 'damaged', false],
] as const)('only a film has pictures: %s, %s', (extension, why, is) => {
  const file = { kind: 'original', hash: '', bytes: 1, name: '录', extension, why } as const

  expect(isFilm(file)).toBe(is)
})
