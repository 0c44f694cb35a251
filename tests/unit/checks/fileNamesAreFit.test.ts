import { expect, test } from 'vitest'
import { fileNamesAreFit } from '#shared/checks/fileNamesAreFit'
import { aDossier, aPdf } from '../../builders/aDossier.ts'
import { said } from './checked.ts'

test('finds names that are too long, and names that say nothing', () => {
  const evidence = [
    aPdf('c1-r1', { title: '规范', name: `${'服务'.repeat(35)}.pdf` }),
    aPdf('c1-r1', { title: '', name: 'IMG_20260703_221645.jpg' }),
    aPdf('c1-r1', { title: '夜间抢修', name: 'IMG_1.jpg' }),
  ]

  expect(said(fileNamesAreFit, aDossier({ evidence }))).toEqual([
    '规范：文件名有 70 个字，解压后可能打不开，缩短到 60 字以内',
    'IMG_20260703_221645.jpg：文件名看不出内容，先给它起个名称',
  ])
})
