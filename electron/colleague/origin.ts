import { z } from 'zod'
import type { SectionOrigin } from '#shared/domain/sectionOrigin'
import { EvidenceId, FactId, FigureId, Hash } from '#shared/schema/richText'

/** What a given-away file carries in its own properties, beside the text. */
const Carried = z.object({
  dossier: z.string().max(64),
  text: z.object({ kind: z.enum(['plan', 'submission', 'summary']), id: z.string().max(100) }),
  print: z.string().max(32),
  references: z
    .array(
      z.object({
        words: z.string().max(2000),
        reference: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('citation'), evidence: EvidenceId }),
          z.object({
            kind: z.literal('fact'),
            fact: FactId,
            part: z.enum(['value', 'before']),
          }),
          z.object({ kind: z.literal('figure'), figure: FigureId }),
        ]),
      }),
    )
    .max(5000),
  /** Pictures as they stand in the file, by the hash of their bytes, and the hash of the stored one. */
  pictures: z.array(z.tuple([Hash, Hash])).max(1000),
})
export type Carried = z.infer<typeof Carried>

const name = (index: number) => `申报助手${index + 1}`
/** Word's own dialog for properties shows 255 characters. */
const longest = 250

export function toProperties(
  origin: SectionOrigin,
  pictures: Carried['pictures'],
): readonly { readonly name: string; readonly value: string }[] {
  const text = JSON.stringify({ ...origin, pictures })
  const parts = text.match(new RegExp(`[\\s\\S]{1,${longest}}`, 'g')) ?? []
  return parts.map((value, index) => ({ name: name(index), value }))
}

/** `null` for a file that was not given away here, or lost its properties on the way. */
export function fromProperties(properties: ReadonlyMap<string, string>): Carried | null {
  let text = ''
  for (let index = 0; ; index += 1) {
    const part = properties.get(name(index))
    if (part === undefined) break
    text += part
  }
  try {
    return Carried.parse(JSON.parse(text))
  } catch {
    return null
  }
}
