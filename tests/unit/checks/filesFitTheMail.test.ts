import { expect, test } from 'vitest'
import { filesFitTheMail } from '#shared/checks/filesFitTheMail'
import { aDossier, aPdf } from '../../builders/aDossier.ts'
import { said } from './checked.ts'

test('finds a file that the mailbox refuses once it is encoded', () => {
  const evidence = [
    aPdf('c1-r1', { title: '专题片', bytes: 16 * 1024 * 1024 }),
    aPdf('c1-r1', { title: '规范', bytes: 14 * 1024 * 1024 }),
  ]

  expect(said(filesFitTheMail, aDossier({ evidence }))).toEqual([
    '专题片：这一份编码后约 22 MB，超过邮箱的 20 MB，发不出去',
  ])
})
