import { expect, test } from 'vitest'
import { citedEvidenceIsAttached } from '#shared/checks/citedEvidenceIsAttached'
import type { Evidence } from '#shared/schema/dossier'
import { aDossier, aPdf } from '../../builders/aDossier.ts'
import { said } from './checked.ts'

test('names evidence that a demand cites but does not list', () => {
  const item = aPdf('c1-r2', { title: '感谢信' })

  expect(said(citedEvidenceIsAttached, citing(item))).toEqual([
    '要求一：正文引用了“感谢信”，但它没有关联到这一条，请关联或改引别的',
  ])
})

test('is silent when the demand lists what it cites', () => {
  expect(said(citedEvidenceIsAttached, citing(aPdf('c1-r1')))).toEqual([])
})

function citing(item: Evidence) {
  return aDossier({
    evidence: [item],
    narratives: {
      'c1-r1': {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [{ type: 'citation', attrs: { evidence: item.id } }],
          },
        ],
      },
    },
  })
}
