import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareTexts } from '#shared/domain/compareTexts'
import { referenceWords } from '#shared/domain/printedWords'
import { tidyText } from '#shared/domain/tidyText'
import { fingerprint } from '#shared/lib/fingerprint'
import type { RichText } from '#shared/schema/richText'
import { aDossier, aPdf } from '../../builders/aDossier.ts'
import { aFact } from '../../builders/aFact.ts'
import { anyRichText } from '../../builders/anyRichText.ts'
import { composed, giveAway, returned, save } from './handBack.ts'

const base = aDossier()
const [first] = base.campaign.planSections
const key = { kind: 'plan', id: first?.id ?? '' } as const

const named = (id: string) => ({
  type: 'picture' as const,
  attrs: {
    file: { hash: 'f'.repeat(64), extension: 'jpg' as const, width: 8, height: 6 },
    caption: id,
    id,
  },
})

function dossierWith(text: RichText) {
  const inlines = JSON.stringify(text)
  const cited = [...inlines.matchAll(/"evidence":"([^"]+)"/g)].map(([, id = '']) => id)
  const quoted = [...inlines.matchAll(/"fact":"([^"]+)"/g)].map(([, id = '']) => id)
  return aDossier({
    plan: { [key.id]: text },
    narratives: { 'c1-r1': { type: 'doc', content: ['one', 'gone'].map(named) } },
    evidence: [...new Set(cited)].map(id => aPdf([], { id })),
    facts: [...new Set(quoted)].map(id => aFact({ id, value: '98.6', before: '90', unit: '%' })),
  })
}

test('whatever is given away comes back as the same text', async () => {
  await fc.assert(
    fc.asyncProperty(anyRichText, async text => {
      const dossier = dossierWith(text)

      const section = await returned(await save(await giveAway(dossier, key)), dossier)
      const back = composed(section, dossier, key)

      expect(back).toEqual(tidyText(text))
      expect(section.origin).toMatchObject({ dossier: dossier.id, text: key })
      expect(section.origin?.print).toBe(fingerprint(JSON.stringify(back)))
      expect(section.lost).toEqual([])
      const changes = compareTexts(tidyText(text), back, referenceWords(dossier))
      expect(changes.every(({ kind }) => kind === 'same')).toBe(true)
    }),
    { numRuns: 40 },
  )
}, 60_000)
