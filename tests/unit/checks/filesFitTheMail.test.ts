import { expect, test } from 'vitest'
import { filesFitTheMail } from '#shared/checks/filesFitTheMail'
import { aDossier, aPdf } from '../../builders/aDossier.ts'
import { said } from './checked.ts'

test('finds a file that is more than a mail may carry', () => {
  const evidence = [
    aPdf('c1-r1', { title: '专题片', bytes: 21 * 1024 * 1024 }),
    aPdf('c1-r1', { title: '规范', bytes: 19 * 1024 * 1024 }),
  ]

  expect(said(filesFitTheMail, aDossier({ evidence }))).toEqual([
    '专题片：这一份有 21 MB，超过一封邮件能带的 20 MB，原件发不出去',
  ])
})
