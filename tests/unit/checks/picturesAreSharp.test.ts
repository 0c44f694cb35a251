import { expect, test } from 'vitest'
import { picturesAreSharp } from '#shared/checks/picturesAreSharp'
import { aDossier, aPdf, aPicture } from '../../builders/aDossier.ts'
import { said } from './checked.ts'

test('finds pictures too small for print', () => {
  const evidence = [
    aPicture('c1-r1', { title: '缩略图', width: 320, height: 240 }),
    aPicture('c1-r1', { title: '原图', width: 1200, height: 1600 }),
    aPdf('c1-r1'),
  ]

  expect(said(picturesAreSharp, aDossier({ evidence }))).toEqual([
    '缩略图：图片只有 320 像素，印出来会糊，找原图换上',
  ])
})
