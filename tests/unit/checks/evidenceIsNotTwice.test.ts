import { expect, test } from 'vitest'
import { evidenceIsNotTwice } from '#shared/checks/evidenceIsNotTwice'
import { aDossier, aPdf } from '../../builders/aDossier.ts'
import { said } from './checked.ts'

test('finds the same file, and the same title', () => {
  const evidence = [
    aPdf('c1-r1', { title: '奖状', hash: 'a'.repeat(64) }),
    aPdf('c1-r2', { title: '证书', hash: 'a'.repeat(64) }),
    aPdf('c1-r2', { title: '奖状' }),
    aPdf('c1-r2', { title: '锦旗' }),
  ]

  expect(said(evidenceIsNotTwice, aDossier({ evidence })).map(text => text.slice(0, 8))).toEqual([
    '证书：和“奖状”',
    '奖状：和“奖状”',
  ])
})
