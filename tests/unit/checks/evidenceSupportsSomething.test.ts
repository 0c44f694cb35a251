import { expect, test } from 'vitest'
import { evidenceSupportsSomething } from '#shared/checks/evidenceSupportsSomething'
import { aDossier, aPdf } from '../../builders/aDossier.ts'
import { checked } from './checked.ts'

test('leads to evidence that supports nothing', () => {
  const loose = aPdf([], { title: '感谢信' })
  const evidence = [aPdf('c1-r1'), loose]

  expect(checked(evidenceSupportsSomething, aDossier({ evidence }))).toMatchObject([
    { subject: '感谢信', at: { kind: 'evidence', item: loose.id } },
  ])
})
