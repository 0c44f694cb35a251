import type { Check, Finding } from '#shared/checks/check'
import { replaceSpan } from '#shared/domain/replaceSpan'
import type { Dossier } from '#shared/schema/dossier'
import { RichText } from '#shared/schema/richText'
import { aDossier, prose } from '../../builders/aDossier.ts'

/** One check over one dossier, on 1 June 2026 unless the test is about the day. */
export function checked(check: Check, dossier: Dossier, today = '2026-06-01'): readonly Finding[] {
  return check({ dossier, campaign: dossier.campaign, today })
}

/** Subject and text only, for tests that are about what is said. */
export function said(check: Check, dossier: Dossier, today?: string): readonly string[] {
  return checked(check, dossier, today).map(({ subject, text }) => `${subject}：${text}`)
}

/** The words that a check marks in a narrative of these paragraphs. */
export function marked(check: Check, ...paragraphs: readonly string[]): readonly string[] {
  return markedIn(check, aNarrative(...paragraphs))
}

export function markedIn(check: Check, dossier: Dossier, today?: string): readonly string[] {
  return checked(check, dossier, today).map(({ span }) => span?.found ?? '')
}

/** The paragraphs after all repairs that the check offers were made. */
export function mended(check: Check, ...paragraphs: readonly string[]): string {
  let dossier = aNarrative(...paragraphs)
  for (let round = 0; round < 20; round += 1) {
    const finding = checked(check, dossier).find(({ repair }) => repair !== undefined)
    if (!finding?.span || finding.repair === undefined) break
    dossier = replaceSpan(dossier, finding.at, finding.span, finding.repair)
  }
  return Object.values(dossier.narratives)
    .flatMap(text => text.content)
    .map(block => JSON.stringify(block))
    .flatMap(json => [...json.matchAll(/"text":"((?:[^"\\]|\\.)*)"/g)])
    .map(([, text]) => JSON.parse(`"${text}"`) as string)
    .join('\n')
}

export function aNarrative(...paragraphs: readonly string[]): Dossier {
  return aDossier({ narratives: { 'c1-r1': prose(...paragraphs) } })
}

export const aHeading = (text: string, level: 1 | 2 | 3 = 1) => ({
  type: 'heading' as const,
  attrs: { level },
  content: [{ type: 'text' as const, text }],
})

export const aParagraph = (...parts: readonly (string | { readonly cites: string })[]) => ({
  type: 'paragraph' as const,
  content: parts.map(part =>
    typeof part === 'string'
      ? { type: 'text' as const, text: part }
      : { type: 'citation' as const, attrs: { evidence: part.cites } },
  ),
})

export function richText(...content: readonly unknown[]): RichText {
  return RichText.parse({ type: 'doc', content })
}
