import type { Dossier } from '../schema/dossier.ts'
import type { EvidenceId, Inline } from '../schema/richText.ts'
import { evidenceNumbers } from './evidenceNumbers.ts'
import { factBlank, referenceText, type Wording } from './facts.ts'
import { figuresById, figuresOf } from './figures.ts'

/** What references read like on paper that leaves the house. */
export type ReferenceWords = {
  readonly wording: Wording
  readonly numbers: ReadonlyMap<EvidenceId, string>
  readonly figures: ReadonlyMap<string, { readonly label: string }>
}

export function referenceWords(dossier: Dossier): ReferenceWords {
  const figures = figuresById(figuresOf(dossier, dossier.campaign))
  return { wording: dossier, numbers: evidenceNumbers(dossier), figures }
}

/** Of everything that a text may refer to. */
export function referableIds(dossier: Dossier): ReadonlySet<string> {
  const figures = figuresById(figuresOf(dossier, dossier.campaign))
  return new Set([
    ...[...dossier.evidence, ...dossier.facts].map(({ id }) => id),
    ...figures.keys(),
  ])
}

/** Where the sentence already names the evidence, only its number follows. */
export const ledUp = /(?:见|证明材料|佐证材料|材料|附件)[（(“]?$/

/** Each piece of a line with the words it prints; a line break is one. */
export function printedWords(
  content: readonly Inline[],
  { wording, numbers, figures }: ReferenceWords,
): readonly { readonly inline: Inline; readonly words: string }[] {
  let before = ''
  return content.map(inline => {
    const words = wordsOf(inline)
    before = (before + words).slice(-8)
    return { inline, words }
  })

  function wordsOf(inline: Inline): string {
    switch (inline.type) {
      case 'text':
        return inline.text
      case 'hardBreak':
        return '\n'
      case 'fact':
        return referenceText(wording, inline.attrs.fact, inline.attrs.part)
      case 'citation': {
        const number = numbers.get(inline.attrs.evidence) ?? factBlank
        return ledUp.test(before) ? number : `（见证明材料${number}）`
      }
      case 'figure':
        return figures.get(inline.attrs.figure)?.label ?? factBlank
    }
  }
}
