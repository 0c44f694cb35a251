import { expect, test } from 'vitest'
import { evidenceIsCited } from '#shared/checks/evidenceIsCited'
import { RichText } from '#shared/schema/richText'
import { aDossier, aPdf } from '../../builders/aDossier.ts'
import { checked } from './checked.ts'

test('finds evidence that no text refers to; a citation inside a list counts', () => {
  const cited = aPdf('c1-r1')
  const forgotten = aPdf('c1-r1')
  const narrative = RichText.parse({
    type: 'doc',
    content: [
      {
        type: 'bulletList',
        content: [
          {
            type: 'listItem',
            content: [
              { type: 'paragraph', content: [{ type: 'citation', attrs: { evidence: cited.id } }] },
            ],
          },
        ],
      },
    ],
  })
  const dossier = aDossier({ evidence: [cited, forgotten], narratives: { 'c1-r1': narrative } })

  expect(checked(evidenceIsCited, dossier)).toMatchObject([
    { at: { kind: 'evidence', item: forgotten.id } },
  ])
})
