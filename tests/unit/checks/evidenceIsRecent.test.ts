import { expect, test } from 'vitest'
import { evidenceIsRecent } from '#shared/checks/evidenceIsRecent'
import { aDossier, aPdf } from '../../builders/aDossier.ts'
import { said } from './checked.ts'

test('finds proof of more than three years ago', () => {
  const evidence = [
    aPdf('c1-r1', { title: '旧奖状', issuedOn: '2019-05-01' }),
    aPdf('c1-r1', { title: '新奖状', issuedOn: '2023-05-01' }),
    aPdf('c1-r1', { title: '无日期' }),
  ]

  expect(said(evidenceIsRecent, aDossier({ evidence }))).toEqual([
    '旧奖状：是 7 年前的材料，只能说明过去，最好补近两年的',
  ])
})
