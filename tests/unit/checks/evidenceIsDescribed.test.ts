import { expect, test } from 'vitest'
import { evidenceIsDescribed } from '#shared/checks/evidenceIsDescribed'
import { aDossier, aPdf } from '../../builders/aDossier.ts'
import { checked } from './checked.ts'

test('a missing title must be mended, a missing date is advice', () => {
  const evidence = [
    aPdf('c1-r1', { title: ' ', name: '扫描.pdf', issuedOn: '2026-03-01' }),
    aPdf('c1-r1', { title: '感谢信' }),
    aPdf('c1-r1', { title: '奖状', issuedOn: '2026-03-01' }),
  ]

  expect(checked(evidenceIsDescribed, aDossier({ evidence }))).toMatchObject([
    { severity: 'blocker', text: '缺名称' },
    { severity: 'warning', subject: '感谢信', text: '缺日期' },
  ])
})
