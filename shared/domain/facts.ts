import type { Dossier } from '../schema/dossier.ts'
import type { Fact } from '../schema/facts.ts'
import type { FactId } from '../schema/richText.ts'

/** What gives the references in a text their words. A dossier is one. */
export type Wording = Pick<Dossier, 'facts'>

export type FactPart = 'value' | 'before'

/** Stands in print where a fact has no value or is gone, as a blank on a form does. */
export const factBlank = '＿＿'

export function factOf({ facts }: Wording, id: FactId): Fact | undefined {
  return facts.find(fact => fact.id === id)
}

/** What a reference prints now. */
export function referenceText(wording: Wording, id: FactId, part: FactPart): string {
  const fact = factOf(wording, id)
  return fact ? factText(fact, part) : factBlank
}

/** 98.6% and 5日: no blank before the unit, digits and signs in half width. */
export function factText(fact: Pick<Fact, FactPart | 'unit'>, part: FactPart): string {
  const value = tidyValue(fact[part])
  const unit = tidyUnit(fact.unit)
  if (value === '') return factBlank
  return unit !== '' && value.endsWith(unit) ? value : `${value}${unit}`
}

/** Full-width ASCII, as input methods write digits in Chinese mode. */
const fullWidth = /[\uff0d-\uff1a\uff05\uff0b\uff0c\uff21-\uff5a]/g

function tidyValue(text: string): string {
  return text
    .replace(fullWidth, mark => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, ' ')
    .replace(/(?<=\d) (?=\d|[%％‰])/g, '')
    .trim()
}

function tidyUnit(text: string): string {
  return text.trim().replace(/^％$/, '%')
}
