import { plainText } from '../domain/characterCount.ts'
import type { Place } from '../domain/place.ts'
import { fieldsOf, fieldValue } from '../domain/requirements.ts'
import type { Check, Finding } from './check.ts'

const placeholder = /[×xX]{2,}|[＿_]{3,}|（\s*）|待补|待定|待填/

/** Blanks that were meant to be filled later are what a receiver sees first. */
export const placeholdersAreReplaced: Check = ({ dossier, campaign }) => {
  const look = (
    text: string,
    at: Place,
    subject: string,
    concerns: Finding['concerns'],
  ): Finding[] => {
    const found = placeholder.exec(text)?.[0]
    if (!found) return []
    return [
      {
        rule: 'placeholdersAreReplaced',
        severity: 'warning',
        at,
        subject,
        text: `还留着“${found}”，请换成实际内容`,
        concerns,
      },
    ]
  }
  return [
    ...fieldsOf(campaign).flatMap(field =>
      look(fieldValue(dossier, field.id), { kind: 'unit', field: field.id }, field.label, [
        'submission',
      ]),
    ),
    ...campaign.planSections.flatMap(section => {
      const text = dossier.plan[section.id]
      return text
        ? look(plainText(text), { kind: 'plan', section: section.id }, section.title, ['plan'])
        : []
    }),
    ...campaign.criteria.flatMap(criterion =>
      criterion.requirements.flatMap(({ id, title }) => {
        const text = dossier.narratives[id]
        const subject = `${criterion.title} · ${title}`
        return text
          ? look(plainText(text), { kind: 'submission', requirement: id }, subject, ['submission'])
          : []
      }),
    ),
  ]
}
