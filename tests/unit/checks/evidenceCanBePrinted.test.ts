import { expect, test } from 'vitest'
import { evidenceCanBePrinted } from '#shared/checks/evidenceCanBePrinted'
import { Evidence } from '#shared/schema/dossier'
import { aDossier, anOriginal } from '../../builders/aDossier.ts'
import { checked } from './checked.ts'

test('speaks of what was locked or damaged, not of office files', () => {
  const office = anOriginal('c1-r1')
  const locked = Evidence.parse({
    ...anOriginal('c1-r1', { title: '合同' }),
    file: { ...office.file, extension: 'pdf', why: 'encrypted' },
  })

  expect(checked(evidenceCanBePrinted, aDossier({ evidence: [office, locked] }))).toMatchObject([
    { subject: '合同', at: { kind: 'evidence', item: locked.id } },
  ])
})
